// The form of the recorded answers: one file for each libvirt, a line that says which, then a line a domain.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Answer } from './libvirt.js';

export type Recorded = Answer & {
  /** Family and seed: with them the generator draws the document again. */
  readonly id: string;
  readonly family: string;
  readonly style: string;
  readonly xml: string;
};

export interface Recording {
  readonly libvirt: string;
  readonly qemu: string;
  readonly domains: readonly Recorded[];
}

export function readRecording(file: string): Recording {
  const [header = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const { libvirt, qemu } = JSON.parse(header) as { libvirt: string; qemu: string };
  return { libvirt, qemu, domains: lines.map(line => JSON.parse(line) as Recorded) };
}
