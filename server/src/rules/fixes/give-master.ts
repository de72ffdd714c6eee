import { isUsb2Model, usb2Master } from '../../machine/usb-controllers.js';
import { insertBeside } from '../../xml/edit/insert.js';
import { isController } from '../evidence/controllers.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import type { Facts, Fix } from '../rule.js';
import { deleteElement } from './delete-part.js';

/** The EHCI controller of the set; what is no companion by its model merely has a `<master>` too many. */
export function giveMaster({ device, at }: StatedRefusal, facts: Facts): Fix[] {
  if (!isController(device)) return [];
  if (!isUsb2Model(device.model) || device.model === usb2Master)
    return deleteElement(at.element.child('master'), facts);
  const markup = `<controller type='usb' index='${device.index}' model='${usb2Master}'/>`;
  const edit = insertBeside(facts.document, at.element, 'before', markup);
  return [{ title: `Insert an ${usb2Master} controller`, edits: [edit] }];
}
