// Documents of the workspace that the tests open, and the wait for what is said about them.
import * as assert from 'node:assert/strict';
import { commands, type Diagnostic, Disposable, languages, type TextDocument, Uri, window, workspace } from 'vscode';

const PATIENCE_MS = 20_000;

export async function openExample(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open.');
  return show(await workspace.openTextDocument(Uri.joinPath(folder.uri, name)));
}

export async function openText(content: string, language = 'xml'): Promise<TextDocument> {
  return show(await workspace.openTextDocument({ content, language }));
}

async function show(document: TextDocument): Promise<TextDocument> {
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Undoes what a test did, also in a file of the workspace, which is never saved. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The diagnostics of a document as soon as they are as wanted. */
export function diagnosticsWhen(
  { uri }: TextDocument,
  wanted: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      end();
      reject(new Error(`Not as wanted: ${codesOf(languages.getDiagnostics(uri)).join(', ') || 'no diagnostics'}.`));
    }, PATIENCE_MS);
    const listener = languages.onDidChangeDiagnostics(look);
    look();

    function look(): void {
      const diagnostics = languages.getDiagnostics(uri);
      if (!wanted(diagnostics)) return;
      end();
      resolve(diagnostics);
    }
    function end(): void {
      clearTimeout(patience);
      Disposable.from(listener).dispose();
    }
  });
}

export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(typeof code === 'object' ? code.value : code));
}
