// The images below that of a disk, each of which the one above is an overlay of.
import { knownFormats } from '../../machine/disk-formats.js';
import type { XmlElement } from '../../xml/tree.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { valueRule } from '../kinds/value-rule.js';

const STORE = 'devices/disk/backingStore';
/** Chains are seldom longer. */
const STORES = [STORE, `${STORE}/backingStore`, `${STORE}/backingStore/backingStore`];

const invalid = {
  code: 'disk-backing-invalid',
  summary: 'An image below that of a disk has a format or a type that libvirt does not take.',
};

export const diskBackingInvalid = joinedRule(
  valueRule({
    ...invalid,
    at: STORES.map(path => `${path}/@type`),
    noun: 'a type of disk source',
    oneOf: ['file', 'block', 'network', 'volume', 'dir', 'nvme', 'vhostuser', 'vhostvdpa'],
    fixes: () => [],
  }),
  valueRule({
    ...invalid,
    at: STORES.map(path => `${path}/format/@type`),
    when: format => isTyped(format.parent) && format.attribute('type')?.value !== '',
    noun: 'an image format here',
    oneOf: knownFormats,
  }),
);

function isTyped(store: XmlElement | undefined): boolean {
  return store?.attribute('type') !== undefined;
}
