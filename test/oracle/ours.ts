// What this project makes of a document, in the form in which libvirt answers.
import { definitionXml } from '../../server/src/features/definition-xml.js';
import { refusedDocument } from '../../server/src/features/refused-document.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { targetProfile } from '../../server/src/features/target-profile.js';
import type { Profile } from '../../server/src/machine/profile.js';
import type { Oracle } from './libvirt.js';

export type OurAnswer =
  | { readonly verdict: 'accept'; readonly definition: string }
  | { readonly verdict: 'reject'; readonly codes: readonly string[] };

export function ourAnswer(xml: string, profile: Profile): OurAnswer {
  const snapshot = new Snapshot(0, xml, profile);
  const refused = refusedDocument(snapshot);
  const errors = snapshot.refusals.map(({ code }) => code);
  const codes = [...new Set([...(refused ? [refused.code] : []), ...errors])];
  if (codes.length) return { verdict: 'reject', codes };
  return { verdict: 'accept', definition: definitionXml(snapshot) ?? '<domain/>' };
}

export function profileOf({ version: { libvirt, qemu } }: Pick<Oracle, 'version'>): Profile {
  const profile = targetProfile(libvirt, qemu);
  if (!profile) throw new Error(`There is no profile for libvirt ${libvirt} with QEMU ${qemu}.`);
  return profile;
}
