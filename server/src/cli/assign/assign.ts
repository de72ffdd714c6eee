// libvirt-xml assign: writes into a domain what libvirt would decide about places.
import { assignAll, canBeAssigned } from '../../features/assign/assign.js';
import { applyEdits } from '../../text/edit.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { printable } from '../display-width.js';
import { tellRefusals, tellUncertainty } from '../domain/refusals.js';
import { type WholeDomain, wholeDomain } from '../domain/whole-domain.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { programName } from '../program.js';
import { readFailure } from '../read-failure.js';
import { targetOptions } from '../target-options.js';
import { UsageError } from '../usage-error.js';
import { encodeLike } from './encode-like.js';
import { unifiedDiff } from './unified-diff.js';

export const assign: Command = {
  name: 'assign',
  summary: 'Write the addresses and controllers that libvirt would choose into the text',
  usage: ['assign [OPTION…] FILE|-'],
  purpose:
    'Prints the text with every address that libvirt would assign, and with the devices and controllers that it ' +
    'would add for them; nothing else changes. libvirt defines the same domain from it, in this and in later ' +
    'versions. What libvirt would refuse is told on standard error, and then nothing is written.',
  options: [
    { name: 'diff', summary: 'Print the changes instead, as diff -u does.' },
    { name: 'write', summary: 'Change the file.' },
    ...targetOptions,
  ],
  examples: [
    { call: `${programName} assign --diff guest.xml`, summary: 'See what would be written' },
    { call: `${programName} assign --write guest.xml`, summary: 'Pin down where every device sits' },
  ],
  exitCodes: [
    { code: 0, meaning: 'every address is stated now' },
    { code: 1, meaning: 'libvirt would refuse the domain, or what it decides cannot be foreseen' },
    { code: 2, meaning: 'the call is wrong, or the file cannot be read or written or is no whole domain' },
  ],
  run: runAssign,
};

async function runAssign(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.operands.length > 1) throw new UsageError('Name one file.');
  if (args.has('diff') && args.has('write')) throw new UsageError('Either --diff or --write.');
  const read = await wholeDomain(args, io);
  if (!read) return exitCode.failed;
  if ((await tellRefusals(read, io)) || (await tellUncertainty(read, io)) || !canBeAssigned(read.guest)) {
    return exitCode.findings;
  }
  const { name, snapshot } = read.document;
  const edits = assignAll(snapshot, read.guest);
  if (args.has('diff')) await io.stdout.write(unifiedDiff(name, snapshot.text, edits));
  else if (args.has('write')) return replaceFile(read, applyEdits(snapshot.text, edits), io);
  else await io.stdout.write(applyEdits(snapshot.text, edits));
  return exitCode.fine;
}

async function replaceFile(
  { document: { name, path, snapshot } }: WholeDomain,
  text: string,
  io: Io,
): Promise<ExitCode> {
  if (path === undefined) throw new UsageError('Standard input cannot be written to.');
  if (text === snapshot.text) return exitCode.fine;
  const failure = writtenFailure(path, text, io);
  if (failure === undefined) return exitCode.fine;
  await io.stderr.write(`${programName}: ${printable(name)}: ${printable(failure)}\n`);
  return exitCode.failed;
}

/** One sentence about why the file is as it was. */
function writtenFailure(path: string, text: string, { files }: Io): string | undefined {
  try {
    if (files.kindOf(path) !== 'file') return 'It is not a file that could be changed.';
    const bytes = encodeLike(files.read(path, Number.POSITIVE_INFINITY), text);
    if (!bytes) return 'It cannot be written in its own encoding.';
    files.replace(files.realPath(path), bytes);
    return undefined;
  } catch (cause) {
    return readFailure(cause);
  }
}
