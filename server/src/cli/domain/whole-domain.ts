// The one domain that a command is about.
import type { Guest } from '../../features/snapshot.js';
import type { Arguments } from '../arguments.js';
import { printable } from '../display-width.js';
import type { CheckedDocument, Failure } from '../formats/format.js';
import type { Io } from '../io.js';
import { checkInput } from '../lint/check-input.js';
import { findInputs } from '../lint/find-inputs.js';
import { Outlook } from '../outlook/outlook.js';
import { tellComplaints } from '../outlook/tell-complaints.js';
import { programName } from '../program.js';
import { UsageError } from '../usage-error.js';

export interface WholeDomain {
  readonly document: CheckedDocument;
  readonly guest: Guest;
}

/** Reads the file that the first operand names; `undefined` when it cannot be, and then that has been told. */
export async function wholeDomain(args: Arguments, io: Io): Promise<WholeDomain | undefined> {
  const [name] = args.operands;
  if (name === undefined) throw new UsageError('Name a file, or - for standard input.');
  const outlook = new Outlook(args, io);
  const found = await read(name, outlook, io);
  await tellComplaints(outlook, io);
  if (!('message' in found)) return found;
  await io.stderr.write(`${programName}: ${printable(name)}: ${printable(found.message)}\n`);
  return undefined;
}

async function read(name: string, outlook: Outlook, io: Io): Promise<WholeDomain | Pick<Failure, 'message'>> {
  const [input, ...others] = findInputs([name], io);
  if (!input || others.length || ('isNamed' in input && !input.isNamed)) return { message: 'It is a directory.' };
  const document = 'message' in input ? input : await checkInput(input, outlook.at(input.path), io);
  if (!document || 'message' in document) return document ?? { message: 'It cannot be read.' };
  const { guest } = document.snapshot;
  return guest?.domain.form === 'domain' ? { document, guest } : { message: 'It is not a whole domain.' };
}
