// What a domain hands to QEMU past libvirt, in elements of a namespace of their own.
import { decimal64 } from '../../model/values/decimal64.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRows } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

const NAMESPACE = 'http://libvirt.org/schemas/domain/qemu/1.0';
const PROPERTY = 'qemu:override/qemu:device/qemu:frontend/qemu:property';
const TYPES = ['string', 'unsigned', 'signed', 'bool', 'remove'];

const row = {
  code: 'qemu-namespace',
  summary: 'Something that is handed to QEMU has no name or value, or one that cannot be handed over.',
};

type Fault = (element: XmlElement) => string | undefined;

/** What is wrong with an element, by its place. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'qemu:commandline/qemu:arg': arg => (arg.attribute('value') ? undefined : 'This argument has no value.'),
  'qemu:commandline/qemu:env': env => {
    const name = env.attribute('name')?.value;
    if (name === undefined) return 'This variable has no name.';
    return /^[A-Za-z_]\w*$/.test(name) ? undefined : `A variable cannot be called '${name}'.`;
  },
  'qemu:capabilities/qemu:add': capabilityFault,
  'qemu:capabilities/qemu:del': capabilityFault,
  'qemu:override/qemu:device': device => (device.attribute('alias') ? undefined : 'This device has no alias.'),
  [PROPERTY]: propertyFault,
};

export const qemuNamespace = joinedRows(
  row,
  Object.entries(FAULTS).map(([at, faultOf]) =>
    unwantedRule({
      ...row,
      at,
      among: element => faultOf(element) !== undefined,
      when: (_, { domain }) => domain.element.attribute('xmlns:qemu')?.value === NAMESPACE,
      message: element => faultOf(element) ?? '',
      fixes: deleteElement,
    }),
  ),
);

function capabilityFault(element: XmlElement): string | undefined {
  return element.attribute('capability') ? undefined : 'This capability has no name.';
}

function propertyFault(property: XmlElement): string | undefined {
  const type = property.attribute('type')?.value;
  const value = property.attribute('value')?.value;
  if (!property.attribute('name')) return 'This property has no name.';
  if (type === undefined || !TYPES.includes(type))
    return `A property is of type ${TYPES.slice(0, -1).join(', ')} or remove.`;
  if (type === 'remove') return value === undefined ? undefined : 'A property that is removed has no value.';
  if (value === undefined) return 'This property has no value.';
  return isOfType(value, type) ? undefined : `'${value}' is not ${type}.`;
}

function isOfType(value: string, type: string): boolean {
  if (type === 'bool') return value === 'true' || value === 'false';
  if (type === 'unsigned') return !isFault(decimal64(value));
  return type !== 'signed' || /^\s*[+-]?\d{1,18}$/.test(value);
}
