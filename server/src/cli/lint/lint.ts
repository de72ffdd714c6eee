// libvirt-xml lint: reads documents, checks them and writes the findings in the format asked for.
import { targetNames } from '../../features/target-names.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { printable } from '../display-width.js';
import type { ExitCode } from '../exit-code.js';
import { formats } from '../formats/formats.js';
import { textFormat } from '../formats/text.js';
import type { Io } from '../io.js';
import { Outlook } from '../outlook/outlook.js';
import { tellComplaints } from '../outlook/tell-complaints.js';
import { programName } from '../program.js';
import { type Tolerance, tolerances } from '../severity.js';
import { colorOption, styleFor } from '../style.js';
import { targetOptions } from '../target-options.js';
import { UsageError } from '../usage-error.js';
import { checkInput } from './check-input.js';
import { findInputs } from './find-inputs.js';
import { Outcome } from './outcome.js';

const DEFAULT_TOLERANCE: Tolerance = 'info';

export const lint: Command = {
  name: 'lint',
  summary: 'Check domain XML and report what is wrong, with the lines it is about',
  usage: ['lint [OPTION…] FILE|DIRECTORY|-…'],
  purpose:
    'Checks each document as libvirt would read it. An error is what `virsh define` refuses; a warning is accepted, ' +
    'but will be regretted; info and hint tell what libvirt decides and what is unusual. A directory is searched ' +
    'for *.xml; files in it that are not libvirt\'s are passed over. "-" is standard input.',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: Object.keys(formats),
      summary: 'How findings are written; text unless said otherwise.',
    },
    {
      name: 'max-severity',
      value: 'SEVERITY',
      choices: tolerances,
      summary: `The gravest findings that still end with exit code 0; ${DEFAULT_TOLERANCE} unless said otherwise.`,
    },
    {
      name: 'validate',
      summary: "Check against libvirt's schema as well, as `virsh define --validate` and `virsh edit` do.",
    },
    ...targetOptions,
    colorOption,
  ],
  examples: [
    { call: `${programName} lint guest.xml`, summary: 'Check a domain' },
    { call: `virsh dumpxml guest | ${programName} lint -`, summary: 'Check what libvirt has' },
    { call: `${programName} lint --format sarif vms/ > vms.sarif`, summary: 'Check a directory, for a code scanner' },
    { call: `${programName} lint --libvirt 9.0 guest.xml`, summary: 'Check for the libvirt of Debian 12' },
  ],
  exitCodes: [
    { code: 0, meaning: 'nothing is graver than --max-severity' },
    { code: 1, meaning: 'something is' },
    {
      code: 2,
      meaning:
        "the call or a configuration file is wrong, or an input cannot be read or is not libvirt's, whatever else was found",
    },
  ],
  run: runLint,
};

async function runLint(args: Arguments, io: Io): Promise<ExitCode> {
  if (!args.operands.length) throw new UsageError('Name a file or a directory, or - for standard input.');
  const outlook = new Outlook(args, io);
  const tolerance = tolerances.find(known => known === args.value('max-severity')) ?? DEFAULT_TOLERANCE;
  const outcome = new Outcome();
  const createFormat = formats[args.value('format') ?? ''] ?? textFormat;
  const format = createFormat({
    io,
    style: styleFor(io.stdout, io.env, args.value('color')),
    target: targetNames(outlook.own.target.profile),
    exitCode: () => outcome.exitCode(tolerance),
  });

  for (const found of findInputs(args.operands, io)) {
    const result = 'message' in found ? found : await checkInput(found, outlook.at(found.path), io);
    outcome.complaints += await tellComplaints(outlook, io);
    if (result === undefined) outcome.skipped++;
    else if ('message' in result) {
      outcome.failures++;
      await io.stderr.write(`${programName}: ${printable(result.name)}: ${printable(result.message)}\n`);
      await io.stdout.write(format.failed(result));
    } else {
      outcome.count(result.reports);
      await io.stdout.write(format.checked(result));
    }
  }
  await io.stdout.write(format.end(outcome));
  return outcome.exitCode(tolerance);
}
