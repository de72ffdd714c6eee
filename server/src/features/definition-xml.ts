// The whole domain as `virsh define` would store it, printed as `virsh dumpxml --inactive` prints it.
import { printedDevices } from './definition-xml/devices.js';
import { printXml } from './definition-xml/printed.js';
import type { Snapshot } from './snapshot.js';

/** `undefined` for a document that is no whole domain. */
export function definitionXml({ guest }: Pick<Snapshot, 'guest'>): string | undefined {
  if (guest?.domain.form !== 'domain') return undefined;
  const devices = { name: 'devices', attributes: [], children: printedDevices(guest.definition), text: undefined };
  return printXml({ name: 'domain', attributes: [], children: [devices], text: undefined });
}
