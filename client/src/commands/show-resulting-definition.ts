import { commands, type Disposable, languages, ViewColumn, window, workspace } from 'vscode';
import { definitionUri } from '../resulting-definition/definition-uri.js';
import { sourceAtHand } from '../sources/source-at-hand.js';

/** Shows what libvirt would store, beside the text. */
export function registerShowResultingDefinition(): Disposable {
  return commands.registerCommand('libvirt.showResultingDefinition', async () => {
    const source = sourceAtHand();
    if (!source) return;
    const document = await workspace.openTextDocument(definitionUri(source, 'explained'));
    await window.showTextDocument(await languages.setTextDocumentLanguage(document, 'libvirt-xml'), {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  });
}
