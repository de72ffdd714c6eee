// What real libvirts said of the domains in the rules' tests, as it is written down beside those tests.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readProject, root } from './project.js';

/** The releases that are asked, newest first. */
export const RELEASES = ['12.8.0', '9.0.0'] as const;

export type Release = (typeof RELEASES)[number];

/** A domain of a test, and what it is there for. */
export interface Judged {
  readonly text: string;
  /** Whether it is the host that decides: the one that was asked. */
  readonly onHost?: boolean;
  /** The codes that are found in it, for one of the releases at least. */
  readonly found: readonly string[];
  /** The code that it comes near to, and that is not found in it. */
  readonly near?: string;
}

/** The same as it is written down: the text by its digest. */
export interface Judgement extends Omit<Judged, 'text' | 'near'> {
  readonly digest: string;
  readonly near?: readonly string[];
  /** In libvirt's words why it refuses the domain; `null` where it does not, absent where it was not asked. */
  readonly refused: Readonly<Partial<Record<Release, string | null>>>;
}

export const JUDGEMENTS = 'test/rules/libvirt-judgements.jsonl';

export function readJudgements(): readonly Judgement[] {
  if (!existsSync(root + JUDGEMENTS)) return [];
  const lines = readProject(JUDGEMENTS).split('\n').filter(Boolean);
  return lines.map(line => JSON.parse(line));
}

export function digestOf({ text, onHost }: Pick<Judged, 'text' | 'onHost'>): string {
  const told = onHost ? `${text} on a host` : text;
  return createHash('sha256').update(told).digest('base64url').slice(0, 16);
}
