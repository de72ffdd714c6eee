import { ConfigurationTarget, commands, type Disposable, l10n, type QuickPickItem, window, workspace } from 'vscode';
import type { ActiveStatus } from './status.js';

export const SELECT_TARGET = 'libvirt.selectTarget';

const NEWEST = 'newest';
const VERSION = /^\d{1,3}\.\d{1,3}\.\d{1,3}(\/\d{1,3}\.\d{1,3}\.\d{1,3})?$/;

/** Lets people choose the libvirt through whose eyes domains are seen, and writes it into the settings. */
export function registerSelectTarget(status: ActiveStatus): Disposable {
  return commands.registerCommand(SELECT_TARGET, async () => {
    if (status.current?.isTargetOfFile) {
      window.showInformationMessage(l10n.t('The file .libvirt-lint.json chooses the target of this document.'));
    }
    const target = await chooseTarget(status.current?.targets ?? []);
    if (target !== undefined) await writeTarget(target);
  });
}

async function chooseTarget(known: readonly string[]): Promise<string | undefined> {
  const newest = { label: NEWEST, ...(known[0] && { description: `libvirt ${known[0]}` }) };
  const other: QuickPickItem = { label: l10n.t('Another version…') };
  const versions = known.map(label => ({ label, description: l10n.t('observed') }));
  const choices: readonly QuickPickItem[] = [newest, ...versions, other];
  const placeHolder = l10n.t('The libvirt whose behaviour is wanted');
  const chosen = await window.showQuickPick(choices, { placeHolder });
  return chosen === other ? askForVersion() : chosen?.label;
}

function askForVersion(): Thenable<string | undefined> {
  return window.showInputBox({
    prompt: l10n.t('A version of libvirt such as 11.0.0, or with that of QEMU: 11.0.0/9.2.0'),
    validateInput: value => (VERSION.test(value) ? undefined : l10n.t('This is no version.')),
  });
}

/** Where it is set already, or else as near to the documents as there is a place. */
async function writeTarget(target: string): Promise<void> {
  const settings = workspace.getConfiguration('libvirt');
  const { globalValue, workspaceValue } = settings.inspect('target') ?? {};
  const { Global, Workspace } = ConfigurationTarget;
  const isOfWorkspace = workspaceValue !== undefined || (globalValue === undefined && workspace.workspaceFolders);
  await settings.update('target', target, isOfWorkspace ? Workspace : Global);
}
