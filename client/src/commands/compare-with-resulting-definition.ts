import { commands, type Disposable, l10n } from 'vscode';
import { definitionUri } from '../resulting-definition/definition-uri.js';
import { sourceAtHand } from '../sources/source-at-hand.js';

/** Shows the text and what libvirt would store as a difference. */
export function registerCompareWithResultingDefinition(): Disposable {
  return commands.registerCommand('libvirt.compareWithResultingDefinition', async () => {
    const source = sourceAtHand();
    if (!source) return;
    const name = source.path.split('/').at(-1) ?? '';
    const title = l10n.t('{0} ↔ resulting definition', name);
    await commands.executeCommand('vscode.diff', source, definitionUri(source, 'plain'), title);
  });
}
