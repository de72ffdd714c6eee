// Types the end tag or the quotes that belong to what has just been typed.
import {
  type Disposable,
  extensions,
  Position,
  SnippetString,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextDocumentChangeReason,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Behind these something may be missing. */
const TRIGGERS = ['>', '/', '='];
const OTHER_CLOSER = 'redhat.vscode-xml';

export function registerClosing(client: BaseLanguageClient): Disposable {
  return workspace.onDidChangeTextDocument(event => void close(event, client));
}

async function close(event: TextDocumentChangeEvent, client: BaseLanguageClient): Promise<void> {
  const { document } = event;
  const position = typedAt(event);
  if (!position || !isWanted(document)) return;
  const { version, uri } = document;
  const params = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) }, position };
  const snippet = await client.sendRequest<string | null>('libvirt/closing', params).catch(() => null);
  const editor = window.activeTextEditor;
  if (snippet === null || editor?.document !== document || document.version !== version) return;
  await editor.insertSnippet(new SnippetString(snippet), position);
}

/** Behind the one character that somebody typed; `undefined` for any other change. */
function typedAt({ document, contentChanges, reason }: TextDocumentChangeEvent): Position | undefined {
  const [change, ...others] = contentChanges;
  const isTyped = change && !others.length && TRIGGERS.includes(change.text) && change.rangeLength === 0;
  const editor = window.activeTextEditor;
  if (!isTyped || reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo)
    return undefined;
  if (editor?.document !== document || editor.selections.length > 1) return undefined;
  return new Position(change.range.start.line, change.range.start.character + 1);
}

/** Two extensions that close the same tag would close it twice. */
function isWanted({ languageId, uri }: TextDocument): boolean {
  if (languageId !== 'xml' && languageId !== 'libvirt-xml') return false;
  if (languageId === 'xml' && extensions.getExtension(OTHER_CLOSER)?.isActive) return false;
  return workspace.getConfiguration('libvirt', uri).get('autoClose', true);
}
