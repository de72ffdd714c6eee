// Findings made by hand for the formats, which must not depend on what the rules happen to say.
import type { CheckedDocument, Report } from '../../server/src/cli/formats/format.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { memoryRoot } from './memory-io.js';

export interface Reported {
  /** The text it is about: the first place where it stands, or the nth. */
  readonly at: string;
  readonly nth?: number;
  readonly severity?: 'error' | 'warning' | 'info' | 'hint';
  readonly code?: string;
  readonly message?: string;
  readonly related?: readonly { readonly at: string; readonly nth?: number; readonly message: string }[];
  /** Titles, each with the text that takes the place of the finding's. */
  readonly fixes?: Readonly<Record<string, string>>;
}

/** A document as lint hands it to a format. */
export function checkedDocument(name: string, text: string, findings: readonly Reported[]): CheckedDocument {
  const path = name === '<stdin>' ? undefined : `${memoryRoot}/${name}`;
  return { name, path, snapshot: new Snapshot(0, text), reports: findings.map(finding => report(text, finding)) };
}

function report(text: string, reported: Reported): Report {
  const { severity = 'error', code = 'made-up', message = 'It is wrong.', related = [], fixes = {} } = reported;
  const span = spanOf(text, reported);
  const remarks = related.map(remark => ({ span: spanOf(text, remark), message: remark.message }));
  return {
    finding: { severity, code, message, span, related: remarks },
    fixes: Object.entries(fixes).map(([title, replacement]) => ({ title, edits: [{ span, text: replacement }] })),
  };
}

function spanOf(text: string, { at, nth = 1 }: { at: string; nth?: number }) {
  let start = -1;
  for (let found = 0; found < nth; found++) start = text.indexOf(at, start + 1);
  return { start, end: start + at.length };
}
