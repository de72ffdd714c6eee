import { printable } from '../display-width.js';
import type { Io } from '../io.js';
import { programName } from '../program.js';
import type { Outlook } from './outlook.js';

/** Tells what is wrong with configuration files, and how many complaints that were. */
export async function tellComplaints(outlook: Outlook, io: Io): Promise<number> {
  const complaints = outlook.complaints();
  for (const complaint of complaints) await io.stderr.write(`${programName}: ${printable(complaint)}\n`);
  return complaints.length;
}
