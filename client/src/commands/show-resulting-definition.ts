import { commands, type Disposable, languages, type Uri, ViewColumn, window, workspace } from 'vscode';
import { definitionUri, isDefinition, sourceOf } from '../resulting-definition/definition-uri.js';

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

/** The text in the active editor; of a definition, the text that it comes from. */
export function sourceAtHand(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  if (!uri) {
    window.showInformationMessage('Open a domain first.');
    return undefined;
  }
  return isDefinition(uri) ? sourceOf(uri) : uri;
}
