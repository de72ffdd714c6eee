import type { CodeAction } from 'vscode-languageserver';
import type { Snapshot } from '../../features/snapshot.js';
import type { TextEdit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import type { Client } from '../client.js';
import type { OpenDocument } from '../open-document.js';

/** One kind of code action: what there is at a place, and the edits of one that was offered. */
export interface ActionSource {
  /** As clients ask for it, and what `data.source` says. */
  readonly kind: string;
  /** True for what is wanted only by its name, not when a client asks for whatever there is. */
  readonly isOnlyOnRequest: boolean;
  actionsAt(question: Question): readonly OfferedAction[];
}

export interface Question {
  readonly document: OpenDocument;
  readonly snapshot: Snapshot;
  readonly span: Span;
  readonly client: Client;
}

export interface OfferedAction {
  readonly action: CodeAction;
  /** What names it again among those of the same place and the same version; without, it is complete as it is. */
  readonly id?: string;
  /** Where to look for it again, when that is not where it was asked for. */
  readonly start?: number;
  readonly edits?: () => readonly TextEdit[];
}
