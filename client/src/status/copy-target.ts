import { commands, type Disposable, env, l10n, window } from 'vscode';
import type { ActiveStatus } from './status.js';

const SHOWN_MS = 3000;

/** Copies what the document is checked against, as bug reports need it. */
export function registerCopyTarget(status: ActiveStatus): Disposable {
  return commands.registerCommand('libvirt.copyTarget', async () => {
    const { current } = status;
    if (!current) {
      window.showInformationMessage(l10n.t('Open a domain first.'));
      return;
    }
    const target = `libvirt ${current.libvirt}, QEMU ${current.qemu}, ${current.machine}`;
    await env.clipboard.writeText(target);
    window.setStatusBarMessage(l10n.t('Copied: {0}', target), SHOWN_MS);
  });
}
