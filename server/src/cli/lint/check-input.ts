import { fixesOf } from '../../features/fixes-of.js';
import type { Perspective } from '../../features/lint-config/perspective.js';
import { refusedDocument } from '../../features/refused-document.js';
import { Snapshot } from '../../features/snapshot.js';
import type { CheckedDocument, Failure } from '../formats/format.js';
import type { Io } from '../io.js';
import { readFailure } from '../read-failure.js';
import type { Input } from './input.js';
import { type Content, readInput } from './read-input.js';
import { textOf } from './text-of.js';

/** Enough of a file to see whether it is libvirt's. */
const HEAD = 1 << 16;

/** The findings in an input, or why there are none; `undefined` for a file that nobody named and that is not libvirt's. */
export async function checkInput(
  input: Input,
  { target, levels }: Perspective,
  io: Io,
): Promise<CheckedDocument | Failure | undefined> {
  try {
    const content = await readInput(input, io);
    return checkContent(input, content, text => new Snapshot(0, text, target.profile, levels));
  } catch (cause) {
    return { ...input, message: readFailure(cause) };
  }
}

function checkContent(
  input: Input,
  content: Content,
  look: (text: string) => Snapshot,
): CheckedDocument | Failure | undefined {
  const { bytes, isTooLarge } = content;
  const read = isTooLarge ? { failure: 'It is larger than 10 MiB, the most that virsh reads.' } : textOf(bytes);
  if (read.text !== undefined) return checkText(input, look(read.text));
  return input.isNamed || isLibvirts(bytes) ? { ...input, message: read.failure } : undefined;
}

function checkText({ name, path, isNamed }: Input, snapshot: Snapshot): CheckedDocument | Failure | undefined {
  const { findings } = snapshot;
  const refused = findings.length ? undefined : refusedDocument(snapshot);
  if (refused) return isNamed ? { name, path, message: refused.message } : undefined;
  const reports = findings.map(finding => ({ finding, fixes: fixesOf(finding) }));
  return { name, path, snapshot, reports };
}

/** Whether bytes that are no readable text would be a domain if they were. */
function isLibvirts(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return new Snapshot(0, text).guest !== undefined;
}
