// Lenses name commands of the client's own; where it has none, they are words alone.
import type { Command, CodeLens as LspCodeLens } from 'vscode-languageserver';
import { type CodeLens, codeLenses } from '../../features/code-lenses.js';
import type { Snapshot } from '../../features/snapshot.js';
import type { Client } from '../client.js';
import { readDocumentUri } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';
import { toRange } from '../to-lsp.js';
import { ADD_PORTS } from './execute-command.js';

const SHOW_TOPOLOGY = 'libvirt.showPciTopology';
/** Called with a URI, a position and the locations to show from there. */
const SHOW_LOCATIONS = 'libvirt.showLocations';

export const codeLensRequest: Request = {
  capability: () => ({ codeLensProvider: { resolveProvider: false } }),

  listen(server) {
    const { connection, client, session } = server;
    connection.onCodeLens(
      guarded('textDocument/codeLens', server, [], async (params): Promise<LspCodeLens[]> => {
        const uri = readDocumentUri(params);
        await session.settling(uri);
        const snapshot = session.snapshot(uri);
        if (!snapshot) return [];
        return codeLenses(snapshot, session.settings.codeLens)
          .filter(lens => isUseful(lens, client))
          .map(lens => ({
            range: toRange(lens.span, snapshot.lines),
            command: commandOf(lens, uri, snapshot, client),
          }));
      }),
    );
    if (client.refreshesCodeLenses) {
      session.watch({ reconfigured: () => void connection.sendRequest('workspace/codeLens/refresh').catch(() => {}) });
    }
  },
};

/** An offer that cannot be taken up is none. */
function isUseful({ does }: CodeLens, { appliesEdits }: Client): boolean {
  return does.kind !== 'add-ports' || appliesEdits;
}

function commandOf({ title, does, span }: CodeLens, uri: string, { lines }: Snapshot, client: Client): Command {
  switch (does.kind) {
    case 'add-ports':
      return { title, command: ADD_PORTS, arguments: [uri, does.count] };
    case 'show-topology':
      return clientCommand(client, title, SHOW_TOPOLOGY, [uri]);
    case 'show-places': {
      const locations = does.places.map(place => ({ uri, range: toRange(place, lines) }));
      if (!locations.length) return { title, command: '' };
      return clientCommand(client, title, SHOW_LOCATIONS, [uri, lines.positionAt(span.start), locations]);
    }
  }
}

function clientCommand({ commands }: Client, title: string, command: string, args: unknown[]): Command {
  return commands.includes(command) ? { title, command, arguments: args } : { title, command: '' };
}
