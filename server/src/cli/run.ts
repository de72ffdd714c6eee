// From a call to an exit code. Knows the commands by their table alone, and the process not at all.
import { parseArguments, unknown } from './arguments.js';
import type { Command, Option } from './command.js';
import { commands } from './commands.js';
import { printable } from './display-width.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { commandHelp, programHelp } from './help.js';
import type { Io } from './io.js';
import { programName } from './program.js';
import { styleFor } from './style.js';
import { UsageError } from './usage-error.js';

const helpOption: Option = { name: 'help', short: 'h', summary: 'Print this help.' };
const versionOption: Option = { name: 'version', short: 'V', summary: 'Print the version.' };
const batchOption: Option = { name: 'batch', summary: "The same as the command 'batch'." };
const programOptions = [batchOption, helpOption, versionOption];

/** Carries out a call such as `['lint', 'guest.xml']`; never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await carryOut(argv, io);
  } catch (cause) {
    await io.stderr.write(messageOf(cause, argv));
    return exitCode.failed;
  }
}

async function carryOut(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === `--${batchOption.name}`) return runCommand(commandNamed(batchOption.name), rest, io);
  if (first === 'help') return printHelp(rest, io);
  if (first === undefined || first.startsWith('-')) return runProgram(argv, io);
  return runCommand(commandNamed(first), rest, io);
}

async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = parseArguments(argv, programOptions);
  if (args.has('help')) return printHelp([], io);
  if (args.has('version')) {
    await io.stdout.write(`${programName} ${io.version()}\n`);
    return exitCode.fine;
  }
  const [name] = args.operands;
  if (name !== undefined || args.has('batch')) {
    throw new UsageError(`The command comes first: ${programName} ${name ?? '--batch'} …`);
  }
  await io.stderr.write(programHelp(commands, programOptions, styleFor(io.stderr, io.env)));
  return exitCode.failed;
}

async function runCommand(command: Command, argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = parseArguments(argv, [...command.options, helpOption]);
  return args.has('help') ? printHelp([command.name], io) : command.run(args, io);
}

async function printHelp([name]: readonly string[], io: Io): Promise<ExitCode> {
  const style = styleFor(io.stdout, io.env);
  const options = (command: Command) => ({ ...command, options: [...command.options, helpOption] });
  const text =
    name === undefined ? programHelp(commands, programOptions, style) : commandHelp(options(commandNamed(name)), style);
  await io.stdout.write(text);
  return exitCode.fine;
}

function commandNamed(name: string): Command {
  const command = commands.find(one => one.name === name);
  if (command) return command;
  if (/\.xml$|[/\\]/i.test(name)) {
    throw new UsageError(`'${name}' is no command. To check a file: ${programName} lint ${name}`);
  }
  const known = commands.map(({ name: one }) => one);
  throw new UsageError(unknown('command', name, known));
}

function messageOf(cause: unknown, argv: readonly string[]): string {
  if (!(cause instanceof UsageError)) {
    const details = cause instanceof Error ? cause.stack : String(cause);
    return `${programName}: internal error, please report it:\n${details}\n`;
  }
  const [first = ''] = argv;
  const help = commands.some(({ name }) => name === first) ? `${programName} ${first} --help` : `${programName} --help`;
  return `${programName}: ${printable(cause.message)}\nTry '${help}'.\n`;
}
