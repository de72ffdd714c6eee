// libvirt-xml topology: the guest's PCI buses as a tree.
import { topologyText } from '../../features/pci-topology/topology-text.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { tellRefusals, tellUncertainty } from '../domain/refusals.js';
import { wholeDomain } from '../domain/whole-domain.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { programName } from '../program.js';
import { targetOptions } from '../target-options.js';
import { UsageError } from '../usage-error.js';

export const topology: Command = {
  name: 'topology',
  summary: "Print the guest's PCI buses as a tree",
  usage: ['topology [OPTION…] FILE|-'],
  purpose:
    'Prints every PCI bus of the guest that libvirt would define, who sits in which slot, what libvirt adds, and what ' +
    'is free for hotplug. Of a domain that libvirt would refuse it prints what is known, and the errors on standard ' +
    'error.',
  options: targetOptions,
  examples: [
    { call: `${programName} topology guest.xml`, summary: 'See which slots are free' },
    { call: `virsh dumpxml guest | ${programName} topology -`, summary: 'The same for a guest that is defined' },
  ],
  exitCodes: [
    { code: 0, meaning: 'this is the topology' },
    { code: 1, meaning: 'libvirt would refuse the domain, or what it decides cannot be foreseen' },
    { code: 2, meaning: 'the call is wrong, or the file cannot be read or is no whole domain' },
  ],
  run: runTopology,
};

async function runTopology(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.operands.length > 1) throw new UsageError('Name one file.');
  const read = await wholeDomain(args, io);
  if (!read) return exitCode.failed;
  await io.stdout.write(topologyText(read.document.snapshot));
  const isDoubtful = (await tellRefusals(read, io)) || (await tellUncertainty(read, io));
  return isDoubtful ? exitCode.findings : exitCode.fine;
}
