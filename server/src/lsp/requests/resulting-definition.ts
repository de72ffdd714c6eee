// `libvirt/resultingDefinition`: `{ uri }` → what libvirt would store and where each device is in it, or why there is
// no such thing. Null for a document that is not open.
import { type Range, RequestType } from 'vscode-languageserver';
import { resultingDefinition } from '../../features/resulting-definition.js';
import type { Snapshot } from '../../features/snapshot.js';
import { Lines } from '../../text/lines.js';
import { readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';
import { toRange } from '../to-lsp.js';

export interface ResultingDefinitionAnswer {
  /** The libvirt and QEMU that it is for. */
  readonly target: string;
  readonly text?: string;
  readonly problem?: string;
  readonly devices: readonly { readonly stated: Range; readonly defined: Range }[];
}

const type = new RequestType<unknown, ResultingDefinitionAnswer | null, void>('libvirt/resultingDefinition');

export const resultingDefinitionRequest: Request = {
  capability: () => ({}),

  listen(server) {
    const { connection, session } = server;
    connection.onRequest(
      type,
      guarded<unknown, ResultingDefinitionAnswer | null>(type.method, server, null, params => {
        const { snapshot, perspective } = session.document(readString(params, 'uri')) ?? {};
        return snapshot && perspective ? answerFor(snapshot, perspective.target.name) : null;
      }),
    );
  },
};

function answerFor(snapshot: Snapshot, target: string): ResultingDefinitionAnswer {
  const found = resultingDefinition(snapshot);
  if (found.text === undefined) return { target, problem: found.problem, devices: [] };
  const lines = new Lines(found.text);
  const devices = found.devices.map(({ stated, defined }) => {
    return { stated: toRange(stated, snapshot.lines), defined: toRange(defined, lines) };
  });
  return { target, text: found.text, devices };
}
