// The types of ports that virtual switches have, and what libvirt tells a switch about each.
import type { XmlElement } from '../../xml/tree.js';

export interface PortParameters {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

const BY_TYPE: ReadonlyMap<string, PortParameters> = new Map([
  ['openvswitch', { needed: [], optional: ['interfaceid', 'profileid'] }],
  ['midonet', { needed: ['interfaceid'], optional: ['profileid'] }],
  ['802.1Qbg', { needed: ['managerid', 'typeid', 'typeidversion'], optional: ['instanceid'] }],
  ['802.1Qbh', { needed: ['profileid'], optional: [] }],
]);

export const portTypes: readonly string[] = Array.from(BY_TYPE.keys());

/** `undefined` for a `<virtualport>` of no known type. */
export function portParameters(port: XmlElement | undefined): PortParameters | undefined {
  return BY_TYPE.get(port?.attribute('type')?.value ?? '');
}

/** The types that can do with the parameters that there are. */
export function portTypesFor(port: XmlElement): string[] {
  const given = port.child('parameters')?.attributes.map(({ name }) => name) ?? [];
  return portTypes.filter(type => {
    const { needed, optional } = BY_TYPE.get(type) ?? { needed: [], optional: [] };
    return needed.every(name => given.includes(name)) && given.every(name => [...needed, ...optional].includes(name));
  });
}
