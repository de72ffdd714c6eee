// libvirt-xml define: the domain as libvirt would store and print it.
import { definitionXml } from '../../features/definition-xml.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { tellRefusals, tellUncertainty } from '../domain/refusals.js';
import { wholeDomain } from '../domain/whole-domain.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { programName } from '../program.js';
import { targetOptions } from '../target-options.js';
import { UsageError } from '../usage-error.js';

export const define: Command = {
  name: 'define',
  summary: 'Print the domain as libvirt would store it',
  usage: ['define [OPTION…] FILE|-'],
  purpose:
    'Prints what `virsh dumpxml --inactive` would print after `virsh define`: defaults filled in, implicit devices ' +
    'added, every address assigned. Nothing is defined and no libvirt is needed. What libvirt would refuse is told ' +
    'on standard error instead.',
  options: targetOptions,
  examples: [
    { call: `${programName} define guest.xml`, summary: 'See what libvirt would store' },
    { call: `${programName} define guest.xml | diff guest.xml -`, summary: 'See what it would add' },
  ],
  exitCodes: [
    { code: 0, meaning: 'libvirt would store the domain, and this is it' },
    { code: 1, meaning: 'libvirt would refuse it, or what it decides cannot be foreseen' },
    { code: 2, meaning: 'the call is wrong, or the file cannot be read or is no whole domain' },
  ],
  run: runDefine,
};

async function runDefine(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.operands.length > 1) throw new UsageError('Name one file.');
  const read = await wholeDomain(args, io);
  if (!read) return exitCode.failed;
  if ((await tellRefusals(read, io)) || (await tellUncertainty(read, io))) return exitCode.findings;
  await io.stdout.write(definitionXml(read.document.snapshot) ?? '');
  return exitCode.fine;
}
