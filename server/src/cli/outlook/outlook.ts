// How a call looks at its documents: by its options, and by the configuration file nearest to each.
import { dirname, isAbsolute, join } from 'node:path';
import { readHostCapabilities } from '../../features/host-capabilities/read-host-capabilities.js';
import { type ConfigFault, LINT_CONFIG_NAME, type NamedFile } from '../../features/lint-config/lint-config.js';
import { type Host, type Perspective, perspectiveOf } from '../../features/lint-config/perspective.js';
import { readLintConfig } from '../../features/lint-config/read-lint-config.js';
import { ownLevels } from '../../features/policy/rule-levels.js';
import { validationLevels } from '../../features/policy/validation.js';
import { targetFrom } from '../../features/target.js';
import { Lines } from '../../text/lines.js';
import type { Arguments } from '../arguments.js';
import type { Io } from '../io.js';
import { textOf } from '../lint/text-of.js';
import { readFailure } from '../read-failure.js';
import { targetOf } from '../target-options.js';
import { UsageError } from '../usage-error.js';

/** More than libvirt ever told about a host. */
const MAXIMAL_BYTES = 10 * 1024 * 1024;

export class Outlook {
  /** That of documents without a configuration file. */
  readonly own: Perspective;
  readonly #io: Io;
  readonly #host: Host | undefined;
  readonly #heedsConfig: boolean;
  readonly #namesTarget: boolean;
  readonly #byFolder = new Map<string, Perspective>();
  #complaints: string[] = [];

  constructor(args: Arguments, io: Io) {
    this.#io = io;
    this.#heedsConfig = !args.has('no-config');
    this.#namesTarget = args.has('libvirt') || args.has('qemu');
    this.#host = hostNamedIn(args, io);
    const levels = args.has('validate') ? validationLevels : ownLevels;
    this.own = perspectiveOf({ target: targetFrom(targetOf(args)), levels }, undefined, this.#host);
  }

  /** Of the document at a path; standard input counts as a file of the working directory. */
  at(path: string | undefined): Perspective {
    return this.#heedsConfig ? this.#in(path === undefined ? this.#io.cwd : dirname(path)) : this.own;
  }

  /** What was wrong with the configuration files met since this was asked last, one sentence each. */
  complaints(): readonly string[] {
    const complaints = this.#complaints;
    this.#complaints = [];
    return complaints;
  }

  #in(folder: string): Perspective {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const parent = dirname(folder);
    const found = this.#read(folder) ?? (parent === folder ? this.own : this.#in(parent));
    this.#byFolder.set(folder, found);
    return found;
  }

  /** What the file in a folder says; `undefined` when there is none. */
  #read(folder: string): Perspective | undefined {
    const path = join(folder, LINT_CONFIG_NAME);
    if (!exists(path, this.#io)) return undefined;
    const read = readText(path, this.#io);
    if (read.text === undefined) {
      this.#complaints.push(`${path}: ${read.failure}`);
      return this.own;
    }
    const { config, faults } = readLintConfig(read.text);
    const complain = (fault: ConfigFault) => this.#complaints.push(placed(path, read.text, fault));
    faults.forEach(complain);
    const named = this.#host ? undefined : config.domcapabilities;
    const host = this.#host ?? (named && this.#hostOf(named, folder, complain));
    return perspectiveOf(this.own, this.#namesTarget ? { ...config, target: undefined } : config, host);
  }

  #hostOf({ path, span }: NamedFile, folder: string, complain: (fault: ConfigFault) => void): Host | undefined {
    const host = readHost(isAbsolute(path) ? path : join(folder, path), this.#io);
    if (typeof host !== 'string') return host;
    complain({ span, message: `The host in ${path} is ignored: ${host}` });
    return undefined;
  }
}

function hostNamedIn(args: Arguments, io: Io): Host | undefined {
  const name = args.value('domcapabilities');
  if (name === undefined) return undefined;
  const host = readHost(isAbsolute(name) ? name : join(io.cwd, name), io);
  if (typeof host === 'string') throw new UsageError(`--domcapabilities ${name}: ${host}`);
  return host;
}

/** What a file says of a host, or one sentence about why it says nothing. */
function readHost(path: string, io: Io): Host | string {
  const { text, failure } = readText(path, io);
  if (text === undefined) return failure;
  return readHostCapabilities(text) ?? 'It is not what `virsh domcapabilities` prints.';
}

function readText(path: string, { files }: Io): ReturnType<typeof textOf> {
  try {
    return textOf(files.read(path, MAXIMAL_BYTES));
  } catch (cause) {
    return { failure: readFailure(cause) };
  }
}

function exists(path: string, { files }: Io): boolean {
  try {
    return files.kindOf(path) !== 'missing';
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR';
  }
}

function placed(path: string, text: string, { span, message }: ConfigFault): string {
  const { line, character } = new Lines(text).positionAt(span.start);
  return `${path}:${line + 1}:${character + 1}: ${message}`;
}
