// Disks that another process of the host or a device serves: vhost-user and vDPA.
import type { DefinedDisk } from '../../definition/devices.js';
import { version } from '../../machine/profile.js';
import { removeElement } from '../../xml/edit/remove-element.js';
import type { XmlElement } from '../../xml/tree.js';
import { statedIn, storageOf, storedAs, whenDisk } from '../evidence/disks.js';
import { lacksSharedMemory } from '../evidence/shared-memory.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { shareMemory } from '../fixes/share-memory.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix } from '../rule.js';

const DISK = 'devices/disk';

const sharedMemory = {
  code: 'disk-vhostuser-shared-memory',
  summary: 'A vhost-user or a vDPA disk is in a guest that does not share its memory.',
  at: DISK,
  needs: [],
  message: () => 'A disk that another process serves needs a guest whose memory is shared.',
  fixes: (_: XmlElement, facts: Facts) => shareMemory(facts),
};

export const diskVhostuserSharedMemory = joinedRule(
  missingRule({ ...sharedMemory, ...unsharedOf('vhostuser', ({ bus }) => bus === 'virtio') }),
  missingRule({ ...sharedMemory, since: version(9, 8), ...unsharedOf('vhostvdpa', () => true) }),
);

function unsharedOf(type: string, condition: (disk: DefinedDisk) => boolean) {
  const isServed = whenDisk((disk, element) => condition(disk) && element.child('source') !== undefined);
  const { among, when } = storedAs([type]);
  return {
    among,
    when: (disk: XmlElement, facts: Facts) => when(disk, facts) && isServed(disk, facts) && lacksSharedMemory(facts),
  };
}

export const diskVhostvdpaCache = missingRule({
  code: 'disk-vhostvdpa-cache',
  summary: "A vDPA disk does not bypass the host's cache.",
  since: version(9, 8),
  at: DISK,
  needs: [],
  ...storedAs(
    ['vhostvdpa'],
    disk =>
      disk.child('source')?.attribute('dev') !== undefined &&
      !['none', 'directsync'].includes(disk.child('driver')?.attribute('cache')?.value ?? ''),
  ),
  message: () => 'A vDPA disk needs cache mode none or directsync.',
  fixes: bypassCache,
});

const option = {
  among: (element: XmlElement) => statedIn(element, 'type') === 'vhostuser',
  code: 'disk-vhostuser-option',
  summary: 'A vhost-user disk has an option that only the process serving it could follow.',
};

const PARTS = [
  ...['serial', 'shareable', 'readonly', 'transient', 'backingStore', 'encryption', 'auth'],
  ...['geometry', 'blockio'],
];
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  geometry: ['cyls', 'heads', 'secs'],
  blockio: ['logical_block_size', 'physical_block_size'],
};
const DRIVER_OPTIONS = [
  ...['io', 'discard', 'detect_zeroes', 'error_policy', 'rerror_policy'],
  ...['iothread', 'copy_on_read', 'ioeventfd'],
];

export const diskVhostuserOption = joinedRule(
  unwantedRule({
    ...option,
    at: PARTS.map(name => `${DISK}/${name}`),
    when: (element, facts) => whenOnVirtio(element, facts) && isStated(element),
    message: ({ name }) => `A vhost-user disk cannot have a <${name}> here.`,
  }),
  unwantedRule({
    ...option,
    at: DRIVER_OPTIONS.map(name => `${DISK}/driver/@${name}`),
    when: whenOnVirtio,
    message: () => 'A vhost-user disk leaves this to the process that serves it.',
  }),
  unwantedRule({
    ...option,
    at: `${DISK}/driver/@cache`,
    when: (driver, facts) => whenOnVirtio(driver, facts) && driver.attribute('cache')?.value !== 'default',
    message: () => 'A vhost-user disk leaves this to the process that serves it.',
  }),
  unwantedRule({
    ...option,
    at: `${DISK}/@snapshot`,
    when: (disk, facts) => whenOnVirtio(disk, facts) && disk.attribute('snapshot')?.value !== 'no',
    message: (_, value) => `libvirt takes no ${value} snapshots of vhost-user disks.`,
    fixes: disk => changeAttribute(disk, 'snapshot', ['no']),
  }),
  unwantedRule({
    ...option,
    at: `${DISK}/iotune`,
    when: (tune, facts) => whenOnVirtio(tune, facts) && tune.elements.some(({ text }) => Number(text) > 0),
    message: () => 'The throughput of a vhost-user disk cannot be limited here.',
    fixes: (tune, { document }) => [{ title: 'Remove <iotune>', edits: [removeElement(document, tune)] }],
  }),
);

function whenOnVirtio(element: XmlElement, facts: Facts): boolean {
  return onVirtio(element, facts);
}

const onVirtio = whenDisk(disk => storageOf(disk) === 'vhostuser' && disk.bus === 'virtio' && disk.device === 'disk');

/** What says no more than that there could be something is passed over. */
function isStated(element: XmlElement): boolean {
  const { name, text } = element;
  if (name === 'serial') return text !== '';
  const numbers = NUMBERS[name];
  return !numbers || numbers.some(each => Number(element.attribute(each)?.value) > 0 || isTranslated(element));
}

function isTranslated(element: XmlElement): boolean {
  return element.attribute('trans') !== undefined;
}

function bypassCache(disk: XmlElement, facts: Facts): Fix[] {
  const driver = disk.child('driver');
  if (!driver) return [addChild(disk, "<driver name='qemu' cache='none'/>", facts, 'first')];
  return driver.attribute('cache')
    ? changeAttribute(driver, 'cache', ['none', 'directsync'])
    : [addAttribute(driver, 'cache', 'none', facts)];
}
