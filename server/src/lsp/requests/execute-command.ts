// `libvirt.addHotplugPorts`, with the URI of a document and a number: so many more ports in its text, by an edit that the
// client is asked to apply.
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
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
    connection.window.showInformationMessage('There is no room for as many more ports.');
    return;
  }
  const edit = toWorkspaceEdit(edits, document, document.snapshot.lines, client);
  const answer = await connection.workspace.applyEdit({ label: 'Add hotplug ports', edit });
  if (member(answer, 'applied') !== true) connection.window.showInformationMessage('The document has changed.');
}
