// Documents of the workspace that the tests open, and the wait for what is said about them.
import * as assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  Disposable,
  languages,
  Position,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { until } from './until.js';

const PATIENCE_MS = 20_000;

export async function openExample(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open.');
  return show(await workspace.openTextDocument(Uri.joinPath(folder.uri, name)));
}

let texts = 0;

/** An untitled document. Its name is no other's: VS Code may lose the content that it opens under a name used before. */
export async function openText(content: string, language = 'xml'): Promise<TextDocument> {
  const untitled = await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path: `Text-${++texts}` }));
  const document = await languages.setTextDocumentLanguage(untitled, language);
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), content);
  await workspace.applyEdit(edit);
  return show(document);
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

/** Until the server has read a domain: it tells no outline before. */
export async function untilRead({ uri }: TextDocument): Promise<void> {
  let outline: unknown[] = [];
  const ask = async () => {
    outline = (await commands.executeCommand('vscode.executeDocumentSymbolProvider', uri)) ?? [];
    return outline.length > 0;
  };
  await until(ask, () => `no outline of ${uri}`);
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
