// What stands in the way of telling what libvirt would store.

import { fixesOf } from '../../features/fixes-of.js';
import { printable } from '../display-width.js';
import type { CheckedDocument } from '../formats/format.js';
import { textFormat } from '../formats/text.js';
import type { Io } from '../io.js';
import { Outcome } from '../lint/outcome.js';
import { programName } from '../program.js';
import { styleFor } from '../style.js';
import type { WholeDomain } from './whole-domain.js';

/** Tells on standard error for what libvirt would refuse the domain; true when there is anything. */
export async function tellRefusals({ document }: WholeDomain, io: Io): Promise<boolean> {
  const reports = document.snapshot.refusals.map(finding => ({ finding, fixes: fixesOf(finding) }));
  if (!reports.length) return false;
  const style = styleFor(io.stderr, io.env);
  const outcome = new Outcome();
  outcome.count(reports);
  const refused: CheckedDocument = { ...document, reports };
  const target = { libvirt: '', qemu: '' };
  const toStderr = { ...io, stdout: io.stderr };
  const format = textFormat({ io: toStderr, style, target, exitCode: () => 1 });
  await io.stderr.write(format.checked(refused) + format.end(outcome));
  return true;
}

/** Tells that the decisions of libvirt cannot be foreseen; true when that is so. */
export async function tellUncertainty({ document, guest }: WholeDomain, io: Io): Promise<boolean> {
  if (guest.definition.isCertain && guest.definition.refusals.length === 0) return false;
  await io.stderr.write(`${programName}: ${printable(document.name)}: What libvirt decides cannot be foreseen.\n`);
  return true;
}
