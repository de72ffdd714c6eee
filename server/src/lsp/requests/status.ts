// `libvirt/status`: `{ uri }` → what an editor can show at its edge about a domain. Null for anything else.
// `libvirt/reconsidered` tells a client that wants to hear it that a document was opened, or that settings or files that
// count as such have changed how documents are looked at.
import { RequestType } from 'vscode-languageserver';
import { type GuestStatus, guestStatus } from '../../features/guest-status.js';
import { knownTargets } from '../../features/known-targets.js';
import { targetNames } from '../../features/target-names.js';
import { readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';

export interface StatusAnswer extends GuestStatus {
  readonly libvirt: string;
  readonly qemu: string;
  /** Whether a file `.libvirt-lint.json` chose the target, before which the settings count for nothing. */
  readonly isTargetOfFile: boolean;
  /** What can be chosen instead. */
  readonly targets: readonly string[];
}

const type = new RequestType<unknown, StatusAnswer | null, void>('libvirt/status');

export const statusRequest: Request = {
  capability: () => ({}),

  listen(server) {
    const { connection, client, session } = server;
    if (client.hearsReconsidered) {
      const tell = () => void connection.sendNotification('libvirt/reconsidered').catch(() => {});
      session.watch({ opened: tell, reconfigured: tell });
    }
    connection.onRequest(
      type,
      guarded<unknown, StatusAnswer | null>(type.method, server, null, async params => {
        const uri = readString(params, 'uri');
        await session.settling(uri);
        const { snapshot, perspective } = session.document(uri) ?? {};
        const status = snapshot && guestStatus(snapshot);
        if (!status || !perspective) return null;
        const { target } = perspective;
        const isTargetOfFile = target.name !== session.settings.target.name;
        return { ...status, ...targetNames(target.profile), isTargetOfFile, targets: knownTargets };
      }),
    );
  },
};
