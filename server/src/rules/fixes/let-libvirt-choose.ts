import { define } from '../../definition/define.js';
import type { Domain } from '../../model/domain.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix } from '../rule.js';

/** Without its `<address>` a device gets a place from libvirt, which adds what is missing for it; if it can. */
export function letLibvirtChoose(address: XmlElement, { document, domain, definition }: Facts): Fix[] {
  const { refusals } = define(withoutAddress(domain, address), definition.profile);
  if (refusals.some(({ device }) => device?.stated?.element === address.parent)) return [];
  return [{ title: 'Let libvirt choose the address', edits: [removeElement(document, address)] }];
}

function withoutAddress(domain: Domain, address: XmlElement): Domain {
  const devices = domain.devices.map(each =>
    each.address?.element === address ? { ...each, address: undefined } : each,
  );
  const controllers = devices.filter(device => device.kind === 'controller');
  return { ...domain, devices, controllers, errors: domain.errors.filter(({ element }) => element !== address) };
}
