import { commands, type Disposable, l10n, languages, type Uri, window } from 'vscode';
import { pageUri } from '../rule-pages.js';

/** The command, which the server's code actions name as well. */
export const EXPLAIN_RULE = 'libvirt.explainRule';

/** Shows the page of a rule beside the document: of the given rule, or else of what was found at the cursor. */
export function registerExplainRule(): Disposable {
  return commands.registerCommand(EXPLAIN_RULE, async (code?: string) => {
    const wanted = code ?? (await chooseCode());
    if (wanted) await showPage(pageUri(wanted));
  });
}

async function chooseCode(): Promise<string | undefined> {
  const codes = codesAtCursor();
  if (!codes.length) {
    window.showInformationMessage(l10n.t('Nothing was found in the line of the cursor.'));
    return undefined;
  }
  return codes.length > 1 ? window.showQuickPick(codes, { placeHolder: l10n.t('Rule to explain') }) : codes[0];
}

function codesAtCursor(): string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];

  const { line } = editor.selection.active;
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'libvirt' && range.start.line <= line && line <= range.end.line);
  return [...new Set(found.flatMap(({ code }) => (typeof code === 'object' ? [String(code.value)] : [])))];
}

/** Without the built-in Markdown extension the page is shown as text. */
async function showPage(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true });
  }
}
