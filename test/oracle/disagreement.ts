// Where libvirt and this project part on one document, and under what name such cases are counted together.
import type { Profile } from '../../server/src/machine/profile.js';
import { isForLackOfHost } from '../harness/lacking-on-host.js';
import { differenceOf, type Strictness } from './compare.js';
import type { Answer } from './libvirt.js';
import { ourAnswer } from './ours.js';
import { readSketch } from './sketch.js';

export interface Disagreement {
  /** The same for documents that probably differ for one reason. */
  readonly cluster: string;
  readonly libvirt: string;
  readonly ours: string;
}

/** Where the two answers part, leaving out what is for the host alone to say. */
export function disagreementOn(
  xml: string,
  answer: Answer,
  profile: Profile,
  strictness: Strictness,
): Disagreement | undefined {
  const own = ourAnswer(xml, profile);
  if (answer.verdict === 'reject') {
    if (own.verdict === 'reject' || isForLackOfHost(answer.error)) return undefined;
    return { cluster: `only libvirt refuses: ${errorClass(answer.error)}`, libvirt: answer.error, ours: 'accepted' };
  }
  if (own.verdict === 'reject') {
    const codes = own.codes.join(' ');
    return { cluster: `only we refuse: ${codes}`, libvirt: 'accepted', ours: codes };
  }
  const difference = differenceOf(readSketch(answer.definition), readSketch(own.definition), xml, strictness);
  if (!difference) return undefined;
  const { path, libvirt, ours } = difference;
  return {
    cluster: `defined differently: ${path.replace(/\[\d+\]/g, '')}: ${namesOf(libvirt)} / ${namesOf(ours)}`,
    libvirt: `${path}: ${libvirt}`,
    ours,
  };
}

/** libvirt's message without the particulars of one domain. */
export function errorClass(error: string): string {
  const [line = ''] = error.split('\n');
  return line
    .replace(/(?<!\w)'[^']*'(?!\w)/g, '…')
    .replace(/\b(0x)?[0-9a-f]*\d[0-9a-f]*\b/gi, 'N')
    .replace(/N(:N)+(\.N)?/g, 'N');
}

/** An element without what differs from document to document: numbers, and all but its first attributes. */
function namesOf(element: string): string {
  return element.replace(/'(0x)?[0-9a-f.:-]*\d[0-9a-f.:-]*'/gi, 'N').slice(0, 90);
}
