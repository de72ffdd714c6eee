// libvirt-xml explain-address: where libvirt puts a device, and by which decisions.
import { type DeviceEntry, deviceEntries, findDevice } from '../../features/find-device.js';
import { type Explanation, explanationsOf } from '../../features/reasons/explanation.js';
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { printable } from '../display-width.js';
import { tellUncertainty } from '../domain/refusals.js';
import { wholeDomain } from '../domain/whole-domain.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { inline, plainText } from '../explain/inline.js';
import type { Io } from '../io.js';
import { programName } from '../program.js';
import { colorOption, type Style, styleFor } from '../style.js';
import { targetOptions } from '../target-options.js';
import { UsageError } from '../usage-error.js';
import { wrapped } from '../wrapped.js';

const WIDTH = 80;
const INDENT = '  ';

export const explainAddress: Command = {
  name: 'explain-address',
  summary: 'Tell where libvirt puts a device, and why',
  usage: ['explain-address [OPTION…] FILE|- DEVICE', 'explain-address [OPTION…] FILE|-'],
  purpose:
    'Tells the address that libvirt gives a device and the decisions that led there, with the controllers that it ' +
    'adds for it. A device is named by its kind and number (interface:2), its target (vda), its alias, its MAC ' +
    'address, a line of the file (:27), or as a controller (pci:3, usb:0). Without a device it lists all.',
  options: [...targetOptions, colorOption],
  examples: [
    { call: `${programName} explain-address guest.xml interface:1`, summary: 'Why a network card is where it is' },
    { call: `${programName} explain-address guest.xml :27`, summary: 'The same for the device on line 27' },
  ],
  exitCodes: [
    { code: 0, meaning: 'the device was explained' },
    { code: 1, meaning: "libvirt's decisions cannot be foreseen, for the findings in the domain" },
    { code: 2, meaning: 'there is no such device, or the file cannot be read' },
  ],
  run: runExplainAddress,
};

async function runExplainAddress(args: Arguments, io: Io): Promise<ExitCode> {
  const [, wanted, ...further] = args.operands;
  if (further.length) throw new UsageError('Name one device.');
  const read = await wholeDomain(args, io);
  if (!read) return exitCode.failed;
  const { guest, document } = read;
  if (await tellUncertainty(read, io)) return exitCode.findings;
  const entries = deviceEntries(guest);
  if (wanted === undefined) {
    await io.stdout.write(listOf(entries));
    return exitCode.fine;
  }
  const device = findDevice(wanted, guest, document.snapshot);
  if (!device) {
    const candidates = `There is no device '${printable(wanted)}'. These there are:\n${listOf(entries)}`;
    await io.stderr.write(`${programName}: ${candidates}`);
    return exitCode.failed;
  }
  const style = styleFor(io.stdout, io.env, args.value('color'));
  await io.stdout.write(
    explanationsOf(device, guest)
      .map(each => paragraph(each, style))
      .join('\n'),
  );
  return exitCode.fine;
}

function listOf(entries: readonly DeviceEntry[]): string {
  const rows = entries.map(({ handles, name, address }) => [handles[0] ?? '', address ?? '-', name]);
  const widthOf = (column: number) => Math.max(0, ...rows.map(row => (row[column] ?? '').length));
  const [first, second] = [widthOf(0), widthOf(1)];
  return rows
    .map(([handle = '', address = '', name = '']) => {
      return `${INDENT}${printable(handle).padEnd(first)}  ${address.padEnd(second)}  ${printable(name)}\n`;
    })
    .join('');
}

function paragraph({ name, address, isAdded, reasons }: Explanation, style: Style): string {
  const place = address === undefined ? 'no address' : address;
  const title = `${style.strong(printable(name))}${isAdded ? ', added by libvirt' : ''}: ${style.strong(place)}`;
  const sentences = reasons.length ? reasons : ['The text says so.'];
  const lines = sentences.flatMap(sentence => {
    const text = plainText(inline(sentence, style));
    return wrapped(text, WIDTH - INDENT.length - 2).map((line, index) => `${INDENT}${index ? ' ' : '•'} ${line}`);
  });
  return `${[title, ...lines].join('\n')}\n`;
}
