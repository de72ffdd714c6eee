import { TextDocument } from 'vscode-languageserver-textdocument';
import { Snapshot } from '../features/snapshot.js';
import type { TextChange } from './from-lsp.js';
import type { Settings } from './settings.js';

/** Above this a text is kept in step but not looked at, in UTF-16 units. */
const LARGEST_TEXT = 8 * 1024 * 1024;

/** One state of a document that the editor has open; every change makes a new one. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  /** `undefined` when the text is too large to be looked at. */
  readonly snapshot: Snapshot | undefined;
  /** When it changed last, on the clock of `performance.now()`; a document just opened counts as long unchanged. */
  readonly changedAt: number;
  /** The library's document, which takes the changes in place. */
  readonly text: TextDocument;
}

export function openDocument(text: TextDocument, settings: Settings): OpenDocument {
  return stateOf(text, Number.NEGATIVE_INFINITY, settings);
}

export function changeDocument(
  { text }: OpenDocument,
  version: number,
  changes: readonly TextChange[],
  settings: Settings,
): OpenDocument {
  return stateOf(TextDocument.update(text, [...changes], version), performance.now(), settings);
}

/** The same text seen with other settings. */
export function reconsider({ text, changedAt }: OpenDocument, settings: Settings): OpenDocument {
  return stateOf(text, changedAt, settings);
}

function stateOf(text: TextDocument, changedAt: number, { target }: Settings): OpenDocument {
  const { uri, languageId, version } = text;
  const content = text.getText();
  const snapshot = content.length > LARGEST_TEXT ? undefined : new Snapshot(version, content, target.profile);
  return { uri, languageId, version, snapshot, changedAt, text };
}
