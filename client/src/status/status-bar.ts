import { Disposable, l10n, StatusBarAlignment, window, workspace } from 'vscode';
import { SHOW_PCI_TOPOLOGY } from '../views/register.js';
import type { ActiveStatus, Status } from './status.js';

/** To the left of what VS Code itself tells about a document. */
const PRIORITY = 101;

/** What is free for hotplug, while a domain with PCI is in the active editor. */
export function showStatusBar(status: ActiveStatus): Disposable {
  const item = window.createStatusBarItem('libvirt.pci', StatusBarAlignment.Right, PRIORITY);
  item.name = l10n.t('Free hotplug ports');
  item.command = SHOW_PCI_TOPOLOGY;
  return Disposable.from(
    item,
    status.onDidChange(show),
    workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('libvirt.statusBar')) show(status.current);
    }),
  );

  function show(current: Status | undefined): void {
    const isWanted = workspace.getConfiguration('libvirt').get('statusBar', true);
    if (!current?.pci || !isWanted) {
      item.hide();
      return;
    }
    item.text = `PCI: ${current.pci.words}`;
    item.tooltip = `${current.pci.details}\n${l10n.t('Click to see the PCI topology.')}`;
    item.show();
  }
}
