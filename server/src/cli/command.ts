import type { Arguments } from './arguments.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';

/** One thing the program can do. All its help is made from this. */
export interface Command {
  readonly name: string;
  /** For the list of commands: no full stop. */
  readonly summary: string;
  /** What follows the program's name in a call. */
  readonly usage: readonly string[];
  /** One paragraph: what it is for. */
  readonly purpose: string;
  readonly options: readonly Option[];
  readonly examples: readonly Example[];
  readonly exitCodes: readonly { readonly code: ExitCode; readonly meaning: string }[];
  run(args: Arguments, io: Io): Promise<ExitCode>;
}

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** Names the value in the help; without it the option takes none. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly summary: string;
}

export interface Example {
  readonly call: string;
  readonly summary: string;
}
