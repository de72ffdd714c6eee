// Rule pages as tests: what stands under which heading, and the examples with the findings drawn in.
import { targetProfile } from '../../server/src/features/target-profile.js';
import { newestProfile, type Profile } from '../../server/src/machine/profile.js';
import { type BaseMachine, baseMachines } from './base-domain.js';
import { readProject } from './project.js';
import { sampleHost } from './sample-host.js';
import { filesUnder } from './sources.js';

export interface Example {
  /** The code of the page's rule. */
  readonly code: string;
  /** The heading of the case. */
  readonly title: string;
  readonly machine: BaseMachine;
  /** The libvirt it is about, where that is not the newest: `xml q35 9.0`; or the newest on a host: `xml q35 host`. */
  readonly profile: Profile | undefined;
  /** The block with its marks, ending in a line end. */
  readonly marked: string;
  /** What the first, second … fix must make of it, as far as the page shows it. */
  readonly fixed: readonly string[];
}

export interface Page {
  readonly title: string;
  /** The first paragraph. */
  readonly summary: string;
  /** The headings of the second level, in order. */
  readonly headings: readonly string[];
  readonly examples: readonly Example[];
}

/** The pages of all rules by code, in whatever family's folder they are. */
export const pagePathByCode: ReadonlyMap<string, string> = new Map(
  filesUnder('server/src/rules')
    .filter(file => file.endsWith('.md'))
    .map(file => [file.replace(/.*\/|\.md$/g, ''), file]),
);

export function pagePath(code: string): string {
  const path = pagePathByCode.get(code);
  if (path === undefined) throw new Error(`No page is called ${code}.md.`);
  return path;
}

export function pageOf(code: string): Page {
  return parsePage(code, readProject(pagePath(code)));
}

export function examplesOf(code: string): readonly Example[] {
  return pageOf(code).examples;
}

const BLOCK = /^```([^\n]*)\n([\s\S]*?)^```$/gm;

export function parsePage(code: string, page: string): Page {
  const prose = page.replace(BLOCK, '');
  const headings = Array.from(prose.matchAll(/^## (.*)$/gm), ([, heading = '']) => heading);
  const [, title = '', summary = ''] = /^# (.*)\n\n((?:.+\n)+)/.exec(prose) ?? [];
  return { title, summary: summary.trim().replaceAll('\n', ' '), headings, examples: readExamples(code, page) };
}

function readExamples(code: string, page: string): Example[] {
  const examples: Example[] = [];
  const [, part = ''] = /^## Examples$([\s\S]*?)(?=^## )/m.exec(page) ?? [];
  for (const [, title = '', body = ''] of part.matchAll(/^### (.*)\n([\s\S]*?)(?=^### |(?![\s\S]))/gm)) {
    examples.push(...examplesUnder(code, title, body));
  }
  return examples;
}

function examplesUnder(code: string, title: string, body: string): Example[] {
  const examples: Example[] = [];
  for (const [, info = '', text = ''] of body.matchAll(BLOCK)) {
    const [language, word, release] = info.split(' ');
    if (language !== 'xml') continue;
    const last = examples.at(-1);
    if (word !== 'fix') {
      const profile = release === undefined ? undefined : profileNamed(release);
      examples.push({ code, title, machine: machineNamed(word), profile, marked: text, fixed: [] });
    } else if (last) examples[examples.length - 1] = { ...last, fixed: [...last.fixed, text] };
    else throw new Error(`${code}: a fix without an example before it`);
  }
  return examples;
}

function profileNamed(release: string): Profile | undefined {
  return release === 'host' ? { ...newestProfile, host: sampleHost('12.8.0') } : targetProfile(release);
}

function machineNamed(word: string | undefined): BaseMachine {
  const machine = baseMachines.find(name => name === (word ?? 'q35'));
  if (!machine) throw new Error(`No base domain is called ${word}.`);
  return machine;
}
