// Threads and queues of a controller: only those that speak virtio have them.
import { virtioScsiModels } from '../../machine/controller-models.js';
import { decimal } from '../../model/values/decimal.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import { isController } from '../evidence/controllers.js';
import { iothreadIds } from '../evidence/iothreads.js';
import { useIothread } from '../fixes/use-iothread.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Rule } from '../rule.js';

/** NVMe controllers share these with virtio-scsi. */
const NVME_TOO = ['queues', 'ioeventfd'];

export const controllerDriverRules: readonly Rule[] = [
  unwantedRule({
    code: 'iothread-not-virtio-scsi',
    summary: 'A controller that is not virtio-scsi has an I/O thread.',
    at: 'devices/controller/driver/@iothread',
    when: (driver, facts) =>
      numberOf(driver, 'iothread') > 0 && ['nvme', 'other'].includes(kindOf(driver, facts) ?? ''),
    message: () => 'Only virtio-scsi controllers have an I/O thread.',
  }),
  unwantedRule({
    code: 'iothread-undefined',
    summary: 'A controller uses an I/O thread that the domain does not have.',
    at: 'devices/controller/driver/@iothread',
    when: (driver, facts) => {
      const id = numberOf(driver, 'iothread');
      return id > 0 && kindOf(driver, facts) === 'virtio-scsi' && iothreadIds(facts)?.has(id) === false;
    },
    message: (_, id) => `The domain has no I/O thread ${id}.`,
    fixes: (driver, facts) => useIothread(driver.attribute('iothread'), facts),
  }),
  unwantedRule({
    code: 'iothread-address',
    summary: 'A controller with an I/O thread is neither on PCI nor on channel I/O.',
    at: 'devices/controller/driver/@iothread',
    when: (driver, facts) => {
      if (numberOf(driver, 'iothread') === 0 || kindOf(driver, facts) !== 'virtio-scsi') return false;
      return !['pci', 'ccw', undefined].includes(addressTypeOf(driver, facts));
    },
    message: () => 'Only on PCI and on channel I/O a virtio-scsi controller has an I/O thread.',
  }),
  unwantedRule({
    code: 'controller-queues-not-virtio-scsi',
    summary: 'A controller that is not virtio-scsi has settings of its queues.',
    at: ['queues', 'cmd_per_lun', 'max_sectors', 'ioeventfd'].map(name => `devices/controller/driver/@${name}`),
    when: (driver, facts, attribute) => {
      const name = attribute?.name ?? '';
      const kind = kindOf(driver, facts);
      return isSet(driver, name) && (kind === 'other' || (kind === 'nvme' && !NVME_TOO.includes(name)));
    },
    message: () => 'Only virtio-scsi controllers have this setting.',
  }),
];

/** `undefined` where it cannot be told. */
function kindOf(driver: XmlElement, facts: Facts): 'virtio-scsi' | 'nvme' | 'other' | undefined {
  const { parent } = driver;
  const controller = parent && facts.topology.deviceAt(parent);
  if (!isController(controller)) return undefined;
  const { type, model, stated } = controller;
  if (type === 'nvme') return 'nvme';
  if (type !== 'scsi') return 'other';
  if (model !== stated?.model?.value && !knowsMachine(facts)) return undefined;
  return virtioScsiModels.includes(model ?? '') ? 'virtio-scsi' : 'other';
}

/** `undefined` where libvirt chooses and it cannot be told. */
function addressTypeOf({ parent: controller }: XmlElement, facts: Facts): string | undefined {
  const stated = controller?.child('address')?.attribute('type')?.value;
  if (stated !== undefined || !controller || !knowsMachine(facts)) return stated;
  return facts.topology.deviceAt(controller)?.address?.type;
}

/** A 0 counts as if it were not there. */
function isSet(driver: XmlElement, name: string): boolean {
  if (name === 'ioeventfd') return ['on', 'off'].includes(driver.attribute(name)?.value ?? '');
  return numberOf(driver, name) > 0;
}

/** 0 for what libvirt cannot read, too. */
function numberOf(driver: XmlElement, name: string): number {
  const value = decimal(driver.attribute(name)?.value ?? '');
  return typeof value === 'number' ? value : 0;
}
