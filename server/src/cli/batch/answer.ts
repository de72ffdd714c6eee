// What the batch mode says to one question. Its shape is fixed by those who read it.
import { definitionXml } from '../../features/definition-xml.js';
import { refusedDocument } from '../../features/refused-document.js';
import { Snapshot } from '../../features/snapshot.js';
import { targetProfile } from '../../features/target-profile.js';
import type { Lines } from '../../text/lines.js';
import type { Span } from '../../text/span.js';
import type { Severity } from '../severity.js';

export interface Answer {
  readonly id: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The whole domain as `virsh define` would store it; `null` where it would not. */
  readonly definition: string | null;
  /** Why there is nothing to say: the question was not understood. */
  readonly error?: string;
}

/** Both places in lines and UTF-16 units from 0. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

interface Question {
  readonly id?: unknown;
  readonly xml?: unknown;
  readonly libvirt?: unknown;
  readonly qemu?: unknown;
}

/** Never throws, whatever the line. */
export function answer(line: string): Answer {
  const question = parseQuestion(line);
  if (!question) return unanswered(null, 'The line is not a JSON object.');
  const id = question.id ?? null;
  if (typeof question.xml !== 'string') return unanswered(id, 'The question has no "xml" that is a string.');
  try {
    return { id, ...check(question.xml, question) };
  } catch (cause) {
    return unanswered(id, `Internal error: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function parseQuestion(line: string): Question | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function unanswered(id: unknown, error: string): Answer {
  return { id, diagnostics: [], definition: null, error };
}

function check(xml: string, { libvirt, qemu }: Question): Omit<Answer, 'id'> {
  const profile = targetProfile(stringIn(libvirt), stringIn(qemu)) ?? targetProfile(stringIn(libvirt));
  const snapshot = new Snapshot(0, xml, profile);
  const refused = refusedDocument(snapshot);
  const found = refused ? [refused] : snapshot.findings;
  const diagnostics = found.map(finding => diagnostic(finding, snapshot.lines));
  const isRefused = refused !== undefined || snapshot.refusals.length > 0;
  return { diagnostics, definition: isRefused ? null : (definitionXml(snapshot) ?? null) };
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

interface Told {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

function diagnostic({ severity, code, message, span }: Told, lines: Lines): Diagnostic {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const place = { line: start.line, character: start.character, endLine: end.line, endCharacter: end.character };
  return { severity, code, message, ...place };
}
