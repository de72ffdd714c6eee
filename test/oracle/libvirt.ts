// A real libvirt to ask: what `virsh define` makes of a document.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { harmIn } from './harm.js';

export interface Oracle {
  readonly version: { readonly libvirt: string; readonly qemu: string };
  define(xml: string): Answer;
  /** The same for many documents; some hundred a second, where single questions cost a process each. */
  defineAll(xmls: readonly string[]): Answer[];
}

export type Answer =
  | { readonly verdict: 'accept'; readonly definition: string }
  | { readonly verdict: 'reject'; readonly error: string };

/** One argument of a command may hold 128 KiB; a document takes some 200 bytes of it. */
const DOCUMENTS_A_COMMAND = 200;
const LONGEST_WAIT_MS = 60_000;
const REFUSED_IN_NAMES = /[/\n]/;
const MARK = 'end-of-answer';
const MARKED_OUTPUT = `${MARK}\n`;
const MARKED_ERROR = `error: ${MARK}\n`;

/**
 * `LIBVIRT_ORACLE` is the command that takes virsh's commands (`chroot /srv/sid virsh -c qemu:///system`), `LIBVIRT_ORACLE_ROOT` the
 * folder that is that command's `/`. Without them the host's own libvirt is asked. `undefined` when nobody answers.
 */
export function openOracle(environment: NodeJS.ProcessEnv = process.env): Oracle | undefined {
  const command = (environment.LIBVIRT_ORACLE ?? 'virsh -c qemu:///system').split(' ');
  const root = environment.LIBVIRT_ORACLE_ROOT ?? '';
  const version = versionOf(run(command, 'version').output);
  return version && new Virsh(command, root, version);
}

function versionOf(output: string): Oracle['version'] | undefined {
  const libvirt = /Using library: libvirt (\S+)/.exec(output)?.[1];
  const qemu = /Running hypervisor: QEMU (\S+)/.exec(output)?.[1];
  return libvirt && qemu ? { libvirt, qemu } : undefined;
}

class Virsh implements Oracle {
  readonly version: Oracle['version'];
  readonly #command: readonly string[];
  readonly #root: string;
  readonly #prefix = `oracle-${process.pid}-${Date.now().toString(36)}`;
  #asked = 0;

  constructor(command: readonly string[], root: string, version: Oracle['version']) {
    this.version = version;
    this.#command = command;
    this.#root = root;
  }

  define(xml: string): Answer {
    const [answer] = this.defineAll([xml]);
    if (!answer) throw new Error('One question has one answer.');
    return answer;
  }

  defineAll(xmls: readonly string[]): Answer[] {
    const answers: Answer[] = [];
    for (let first = 0; first < xmls.length; first += DOCUMENTS_A_COMMAND) {
      answers.push(...this.#ask(xmls.slice(first, first + DOCUMENTS_A_COMMAND)));
    }
    return answers;
  }

  #ask(xmls: readonly string[]): Answer[] {
    const questions = xmls.map(xml => this.#question(xml));
    try {
      const { output, errors } = run(this.#command, questions.map(({ commands }) => commands).join('; '));
      const outputs = output.split(MARKED_OUTPUT);
      const complaints = errors.split(MARKED_ERROR);
      const answered = Math.min(outputs.length, complaints.length) - 1;
      if (answered < xmls.length) throw new Error(`The libvirt neither takes nor refuses:\n${xmls[answered]}`);
      return questions.map((question, n) => answerOf(question, outputs[n] ?? '', complaints[n] ?? ''));
    } finally {
      for (const { file } of questions) rmSync(file, { force: true });
    }
  }

  /** The domain gets a name and a UUID that nobody else uses: others may be taken on this host. */
  #question(xml: string): Question {
    const harm = harmIn(xml);
    if (harm) throw new Error(`Not a question for a real libvirt: ${harm}.`);
    this.#asked += 1;
    const ownName = `${this.#prefix}-${this.#asked}`;
    const name = /<name>([^<]*)<\/name>/.exec(xml)?.[1] ?? '';
    const toldName = REFUSED_IN_NAMES.test(name) ? name : ownName;
    const path = `${this.#root ? '/tmp' : tmpdir()}/${ownName}.xml`;
    const file = join(this.#root, path);
    const uuid = /<uuid>([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})<\/uuid>/.exec(xml)?.[1];
    const disguise: Disguise = { name: [name, toldName], uuid: uuid ? [uuid, randomUUID()] : ['', ''] };
    writeFileSync(file, disguised(xml, disguise));
    const commands = [
      `define ${path}`,
      `dumpxml --inactive ${ownName}`,
      `undefine --nvram ${ownName}`,
      `echo ${MARK}`,
      `echo --err ${MARK}`,
    ];
    return { disguise, file, commands: commands.join('; ') };
  }
}

interface Question {
  readonly disguise: Disguise;
  readonly file: string;
  readonly commands: string;
}

/** The document's own words and what libvirt is told instead. */
interface Disguise {
  readonly name: readonly [own: string, told: string];
  readonly uuid: readonly [own: string, told: string];
}

function answerOf({ disguise }: Question, output: string, errors: string): Answer {
  const [definition] = /^<domain[\s\S]*^<\/domain>$/m.exec(output) ?? [];
  if (definition) return { verdict: 'accept', definition: undisguised(definition, disguise) };
  const [why = ''] = errors.split(/\nerror: failed to get domain /);
  const error = undisguised(why.replace(/^error: Failed to define domain from .*\nerror: /, ''), disguise);
  if (!error) throw new Error(`virsh says neither yes nor no:\n${output}\n${errors}`);
  return { verdict: 'reject', error: error.trim() };
}

function disguised(xml: string, { name, uuid }: Disguise): string {
  const renamed = xml.replace(`<name>${name[0]}</name>`, () => `<name>${name[1]}</name>`);
  if (!uuid[0]) return renamed;
  return renamed.replaceAll(uuid[0], uuid[1]).replaceAll(withoutDashes(uuid[0]), withoutDashes(uuid[1]));
}

function withoutDashes(uuid: string): string {
  return uuid.replaceAll('-', '');
}

function undisguised(text: string, { name, uuid }: Disguise): string {
  const renamed = text.replaceAll(name[1], () => name[0]);
  return uuid[1] ? renamed.replaceAll(uuid[1], uuid[0]) : renamed;
}

function run([program = '', ...options]: readonly string[], commands: string): { output: string; errors: string } {
  const { stdout, stderr } = spawnSync(program, [...options, commands], {
    encoding: 'utf8',
    timeout: LONGEST_WAIT_MS,
    maxBuffer: 2 ** 28,
    env: { ...process.env, LC_ALL: 'C' },
  });
  return { output: stdout ?? '', errors: stderr ?? '' };
}
