// A document seen in other ways, each as a text to read: `{ uri }` → `{ text }`, or null for a document that is not open.
import { RequestType } from 'vscode-languageserver';
import { topologyText } from '../../features/pci-topology/topology-text.js';
import type { Snapshot } from '../../features/snapshot.js';
import { syntaxTreeText } from '../../features/syntax-tree-text.js';
import { readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';

export interface ViewAnswer {
  readonly text: string;
}

const views: Readonly<Record<string, (snapshot: Snapshot) => string>> = {
  'libvirt/pciTopology': topologyText,
  'libvirt/syntaxTree': syntaxTreeText,
  'libvirt/serverText': ({ text }) => text,
};

export const viewRequests: readonly Request[] = Object.entries(views).map(([method, textOf]) => ({
  capability: () => ({}),

  listen(server) {
    const { connection, session } = server;
    connection.onRequest(
      new RequestType<unknown, ViewAnswer | null, void>(method),
      guarded<unknown, ViewAnswer | null>(method, server, null, params => {
        const snapshot = session.snapshot(readString(params, 'uri'));
        return snapshot ? { text: textOf(snapshot) } : null;
      }),
    );
  },
}));
