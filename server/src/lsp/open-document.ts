import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Perspective } from '../features/lint-config/perspective.js';
import { Snapshot } from '../features/snapshot.js';
import type { TextChange } from './from-lsp.js';

/** Above this a text is kept in step but not looked at, in UTF-16 units. */
const LARGEST_TEXT = 8 * 1024 * 1024;

/** One state of a document that the editor has open; every change makes a new one. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  /** How it is looked at. */
  readonly perspective: Perspective;
  /** `undefined` when the text is too large to be looked at. */
  readonly snapshot: Snapshot | undefined;
  /** When it changed last, on the clock of `performance.now()`; a document just opened counts as long unchanged. */
  readonly changedAt: number;
  /** The library's document, which takes the changes in place. */
  readonly text: TextDocument;
}

export function openDocument(text: TextDocument, perspective: Perspective): OpenDocument {
  return stateOf(text, Number.NEGATIVE_INFINITY, perspective);
}

export function changeDocument(
  { text, perspective, snapshot }: OpenDocument,
  version: number,
  changes: readonly TextChange[],
): OpenDocument {
  return stateOf(TextDocument.update(text, [...changes], version), performance.now(), perspective, snapshot);
}

/** The same text seen otherwise. */
export function reconsider({ text, changedAt, snapshot }: OpenDocument, perspective: Perspective): OpenDocument {
  return stateOf(text, changedAt, perspective, snapshot);
}

function stateOf(text: TextDocument, changedAt: number, perspective: Perspective, before?: Snapshot): OpenDocument {
  const { uri, languageId, version } = text;
  const content = text.getText();
  const { target, levels } = perspective;
  const isTooLarge = content.length > LARGEST_TEXT;
  const snapshot = isTooLarge ? undefined : new Snapshot(version, content, target.profile, levels);
  if (before) snapshot?.succeed(before);
  return { uri, languageId, version, perspective, snapshot, changedAt, text };
}
