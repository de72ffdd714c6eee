import type { XmlElement } from '../../xml/tree.js';

/** What libvirt reads, or refuses, although its schema has no such name there: seen with 9.0 and 12.8. */
interface Exception {
  /** The name of the element around it, and of the one around that. */
  readonly inside: string;
  readonly parent?: string;
  readonly names: readonly string[] | 'any';
  readonly because: string;
}

const EXCEPTIONS: readonly Exception[] = [
  {
    inside: '*',
    parent: 'devices',
    names: ['acpi', 'address', 'alias', 'boot', 'master', 'rom'],
    because: 'These are read for every device alike.',
  },
  { inside: 'features', names: 'any', because: 'A feature that is not known is refused.' },
  { inside: 'hyperv', parent: 'features', names: 'any', because: 'So is an enlightenment that is not known.' },
  { inside: 'stimer', parent: 'hyperv', names: 'any', because: 'So is a part of an enlightenment.' },
  { inside: 'tlbflush', parent: 'hyperv', names: 'any', because: 'So is a part of an enlightenment.' },
  { inside: 'kvm', parent: 'features', names: 'any', because: 'So is a feature of KVM.' },
  { inside: 'xen', parent: 'features', names: 'any', because: 'So is a feature of Xen.' },
  { inside: 'metadata', names: 'any', because: 'It is kept as it is.' },
  { inside: 'backingStore', names: ['dataStore'], because: 'It is read as in the source of a disk.' },
  {
    inside: 'interface',
    names: ['model', 'rawio', 'sgio'],
    because: 'An interface of type hostdev is read as a host device.',
  },
  {
    inside: 'source',
    parent: 'interface',
    names: ['startupPolicy', 'writeFiltering'],
    because: 'The source of an interface of type hostdev is read as that of a host device.',
  },
];

/** Whether the schema's silence about a child or attribute of that name does not mean that libvirt ignores it. */
export function isReadAnyway(element: XmlElement, name: string): boolean {
  return EXCEPTIONS.some(
    ({ inside, parent, names }) =>
      (inside === '*' || inside === element.name) &&
      (parent === undefined || parent === element.parent?.name) &&
      (names === 'any' || names.includes(name)),
  );
}
