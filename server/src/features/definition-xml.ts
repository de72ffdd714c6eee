// The whole domain as `virsh define` would store it, printed as `virsh dumpxml --inactive` prints it.
import { printedDomain } from './definition-xml/domain.js';
import { printXml } from './definition-xml/printed.js';
import type { Snapshot } from './snapshot.js';

/** `undefined` for a document that is no whole domain. */
export function definitionXml({ guest, text }: Pick<Snapshot, 'guest' | 'text'>): string | undefined {
  return guest?.domain.form === 'domain' ? printXml(printedDomain(guest.definition, text)) : undefined;
}
