import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { ModelError } from '../../model/errors.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

/** Device kinds that older releases drop with all that is in them. */
const newerKinds = { crypto: changes.crypto, pstore: changes.pstore } as const;

/** The values that libvirt of the target version looks at and cannot read. */
export function readErrors({ domain, definition }: Pick<Facts, 'domain' | 'definition'>): ModelError[] {
  return domain.errors.filter(({ element }) => {
    const kind = deviceOf(element)?.name as keyof typeof newerKinds | undefined;
    return !kind || !Object.hasOwn(newerKinds, kind) || holdsIn(newerKinds[kind], definition.profile);
  });
}

function deviceOf(element: XmlElement | undefined): XmlElement | undefined {
  return !element || element.parent?.name === 'devices' ? element : deviceOf(element.parent);
}
