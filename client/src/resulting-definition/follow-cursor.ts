// While a definition stands beside its text, it shows the device that the cursor is on.
import { Disposable, Range, type TextEditor, TextEditorRevealType, ThemeColor, window, workspace } from 'vscode';
import { isDefinition, isPlain, sourceOf } from './definition-uri.js';
import type { Definitions } from './definitions.js';

export function followCursor(definitions: Definitions): Disposable {
  const mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    isWholeLine: true,
  });
  return Disposable.from(
    mark,
    window.onDidChangeTextEditorSelection(({ textEditor }) => showDeviceOf(textEditor)),
    window.onDidChangeActiveTextEditor(editor => editor && showDeviceOf(editor)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (isDefinition(document.uri) && window.activeTextEditor) showDeviceOf(window.activeTextEditor);
    }),
  );

  function showDeviceOf(editor: TextEditor): void {
    const source = editor.document.uri.toString();
    const beside = window.visibleTextEditors.filter(({ document: { uri } }) => {
      return isDefinition(uri) && !isPlain(uri) && sourceOf(uri).toString() === source;
    });
    if (!beside.length) return;
    const range = definedRange(editor, definitions);
    for (const definition of beside) {
      definition.setDecorations(mark, range ? [range] : []);
      if (range) definition.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }
}

/** Where the device under the cursor is defined, one line down for the line on top. */
function definedRange({ document, selection }: TextEditor, definitions: Definitions): Range | undefined {
  const { line } = selection.active;
  const found = definitions.devicesOf(document.uri).find(({ stated: { start, end } }) => {
    return start.line <= line && line <= end.line;
  });
  if (!found) return undefined;
  const { start, end } = found.defined;
  return new Range(start.line + 1, start.character, end.line + 1, end.character);
}
