import type { DefinedController } from '../../definition/devices.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';
import { isController } from './controllers.js';

/** What libvirt makes of a PCI controller's element; `undefined` for anything else. */
export function pciControllerAt(element: XmlElement | undefined, { topology }: Facts): DefinedController | undefined {
  const device = element && topology.deviceAt(element);
  return isController(device) && device.type === 'pci' ? device : undefined;
}
