import { commands, type Disposable } from 'vscode';
import { definitionUri } from '../resulting-definition/definition-uri.js';
import { sourceAtHand } from './show-resulting-definition.js';

/** Shows the text and what libvirt would store as a difference. */
export function registerCompareWithResultingDefinition(): Disposable {
  return commands.registerCommand('libvirt.compareWithResultingDefinition', async () => {
    const source = sourceAtHand();
    if (!source) return;
    const name = source.path.split('/').at(-1) ?? '';
    const title = `${name} ↔ resulting definition`;
    await commands.executeCommand('vscode.diff', source, definitionUri(source, 'plain'), title);
  });
}
