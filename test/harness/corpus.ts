// Recorded domains with what real libvirts made of them. They are not part of the project: where there are none, the
// tests that want them say so and pass.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { targetProfile } from '../../server/src/features/target-profile.js';
import { root } from './project.js';

/** A domain that was given to a libvirt. */
export interface RecordedDomain {
  readonly id: string;
  readonly source: string;
  readonly input: string;
  readonly libvirt: string;
  readonly qemu: string;
  readonly verdict: 'accept' | 'reject';
}

/** A document that somebody published. */
export interface WildDocument {
  readonly id: string;
  readonly kind: 'domain' | 'nodedev';
  readonly input: string;
  /** What the libvirts were given: without KVM, with machines that they know. */
  readonly run_input: string | null;
  readonly oracle?: Readonly<Record<string, { readonly verdict: 'accepted' | 'rejected' | 'no-emulator' }>>;
}

/** An entry of the catalogue of refusals and traps. */
export interface CatalogueCase {
  readonly code: string;
  readonly kind: string;
  readonly document: string;
  /** It takes knowledge of the host. */
  readonly needs_host: boolean;
  /** Only libvirt's schema refuses it. */
  readonly validate: boolean;
  readonly verdict: Readonly<Record<string, 'accept' | 'reject'>> | null;
}

const folder = resolve(root, process.env.LIBVIRT_XML_CORPUS ?? join('..', 'shared', 'corpus'));

/** Whether there is a corpus; says so where there is none. */
export function hasCorpus(): boolean {
  const isThere = existsSync(join(folder, 'domains.jsonl.gz'));
  if (!isThere) console.log(`corpus: not run, no corpus at ${folder}`);
  return isThere;
}

export function recordedDomains(): readonly RecordedDomain[] {
  return readJsonLines('domains.jsonl.gz');
}

/** Domains alone, without the node devices that were collected with them. */
export function wildDomains(): readonly (WildDocument & { readonly run_input: string })[] {
  const documents: WildDocument[] = readJsonLines('wild.jsonl.gz');
  return documents.flatMap(document => {
    const { kind, run_input: runInput } = document;
    return kind === 'domain' && runInput !== null ? [{ ...document, run_input: runInput }] : [];
  });
}

/** A domain that people use, and the libvirt it is for. */
export interface UsedDomain {
  readonly id: string;
  readonly input: string;
  readonly libvirt: string | undefined;
}

/** Those that a libvirt accepted, and those that somebody published. */
export function usedDomains(): readonly UsedDomain[] {
  const accepted = recordedDomains().filter(({ verdict }) => verdict === 'accept');
  const published = wildDomains().map(({ id, run_input: input }) => ({ id, input, libvirt: undefined }));
  return [...accepted, ...published];
}

/** The domain as it is, or with another text in its place. */
export function snapshotOf({ input, libvirt }: UsedDomain, text: string = input): Snapshot {
  return new Snapshot(1, text, targetProfile(libvirt));
}

/** Beside the corpus; empty where there is none, which is said. */
export function catalogueCases(): readonly CatalogueCase[] {
  const file = join(folder, '..', 'spec', 'validation-cases.jsonl');
  if (existsSync(file)) return recordedCases(readFileSync(file, 'utf8'));
  console.log(`catalogue: not run, no cases at ${file}`);
  return [];
}

function readJsonLines<T>(name: string): T[] {
  const lines = gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .split('\n');
  return lines.filter(Boolean).map(line => JSON.parse(line));
}

/** An entry may have no document at all. */
function recordedCases(text: string): readonly CatalogueCase[] {
  const cases: readonly (Omit<CatalogueCase, 'document'> & { readonly document: string | null })[] = text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
  return cases.flatMap(({ document, ...one }) => (document === null ? [] : [{ ...one, document }]));
}
