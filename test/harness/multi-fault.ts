// Domains with several faults at once: each is written as «wrong|right», so that any choice of them can be repaired.
import { Snapshot } from '../../server/src/features/snapshot.js';
import { type BaseMachine, baseMachines, intoBaseDomain } from './base-domain.js';
import { readProject } from './project.js';
import { filesUnder } from './sources.js';

export interface MultiFault {
  readonly title: string;
  readonly machine: BaseMachine;
  readonly marked: string;
  /** Of each fault, in the order of the marks: `code: token`. */
  readonly expected: readonly string[];
}

const FOLDER = 'test/rules/multi-fault';
const MARK = /«([^|»]*)\|([^»]*)»/g;

export function multiFaults(): readonly MultiFault[] {
  const files = filesUnder(FOLDER).filter(file => file.endsWith('.txt'));
  return files.flatMap(file => readProject(file).split(/^=== /m).slice(1).map(readOne));
}

function readOne(block: string): MultiFault {
  const [title = '', ...lines] = block.trimEnd().split('\n');
  const machine = baseMachines.find(name => lines[0] === `[${name}]`);
  const body = machine ? lines.slice(1) : lines;
  const isExpected = (line: string) => line.startsWith('-> ');
  return {
    title,
    machine: machine ?? 'q35',
    marked: `${body.filter(line => !isExpected(line)).join('\n')}\n`,
    expected: body.filter(isExpected).map(line => line.slice(3)),
  };
}

export function faultCount({ marked }: MultiFault): number {
  return Array.from(marked.matchAll(MARK)).length;
}

/** The document with some of its faults. */
export function withFaults({ marked, machine }: MultiFault, isWrong: (fault: number) => boolean): string {
  let fault = 0;
  const text = marked.replace(MARK, (_, wrong: string, right: string) => (isWrong(fault++) ? wrong : right));
  return intoBaseDomain(text, machine);
}

/** Everything that is asked about: all faults, each alone, and what is left when they are repaired one after the other. */
export function textsOf(document: MultiFault) {
  const faults = Array.from({ length: faultCount(document) }, (_, n) => n);
  return {
    together: withFaults(document, () => true),
    alone: faults.map(fault => withFaults(document, each => each === fault)),
    repairing: faults.slice(1).map(repaired => withFaults(document, each => each >= repaired)),
    right: withFaults(document, () => false),
  };
}

/** The errors of a text, and its traps as far as they are among those expected. */
export function reportedIn(text: string, { expected }: MultiFault): string[] {
  const codes = new Set(expected.map(line => line.split(':', 1)[0]));
  return new Snapshot(1, text).findings
    .filter(({ severity, code }) => severity === 'error' || codes.has(code))
    .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}
