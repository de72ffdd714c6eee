// `libvirt.addHotplugPorts`, with the URI of a document and a number: so many more ports in its text, by an edit that the
// client is asked to apply.
import {
  type Connection,
  ErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { portEdits } from '../../features/port-edits.js';
import { member, readArray, readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request, Server } from '../request.js';
import { toWorkspaceEdit } from '../to-lsp.js';

export const ADD_PORTS = 'libvirt.addHotplugPorts';

export const executeCommandRequest: Request = {
  capability: ({ appliesEdits }) => (appliesEdits ? { executeCommandProvider: { commands: [ADD_PORTS] } } : {}),

  listen(server) {
    if (!server.client.appliesEdits) return;
    server.connection.onExecuteCommand(
      guarded<unknown, null>('workspace/executeCommand', server, null, async params => {
        const command = readString(params, 'command');
        if (command !== ADD_PORTS) throw new ResponseError(ErrorCodes.InvalidParams, `There is no ${command} here.`);
        await addPorts(readArray(params, 'arguments'), server);
        return null;
      }),
    );
  },
};

async function addPorts(args: readonly unknown[], { connection, client, session }: Server): Promise<void> {
  const [uri, count] = args;
  const document = typeof uri === 'string' ? session.document(uri) : undefined;
  if (!document?.snapshot || !Number.isSafeInteger(count)) {
    throw new ResponseError(ErrorCodes.InvalidParams, 'It takes the URI of an open document and a number of ports.');
  }
  const edits = portEdits(Number(count), document.snapshot);
  if (!edits.length) {
    tell('There is no room for as many more ports.', connection);
    return;
  }
  const edit = toWorkspaceEdit(edits, document, document.snapshot.lines, client);
  const applying = connection.workspace.applyEdit({ label: 'Add hotplug ports', edit });
  const answer = await applying.catch(() => undefined);
  if (member(answer, 'applied') !== true) tell('The editor did not take the ports.', connection);
}

/** Without a question, to which a client would owe an answer. */
function tell(message: string, connection: Connection): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
