// The models that libvirt takes where none is written.
import { arm, ppc64, s390, x86 } from './arches.js';
import { changes } from './changes.js';
import { holdsIn } from './lifetime.js';
import type { Machine, MachineFamily } from './machine.js';
import { factOf, type MachineFact } from './machine-facts.js';
import { type Profile, version } from './profile.js';

const virtioBoards: readonly MachineFamily[] = ['arm-virt', 'riscv-virt', 'loongarch-virt'];
const virtioBoard = 'The board is made for virtio devices.';
const virtioOnS390 = 'An s390x guest knows virtio devices.';

const interfaceModels: readonly MachineFact<string>[] = [
  { arches: s390, value: 'virtio', because: virtioOnS390 },
  { families: virtioBoards, value: 'virtio', because: virtioBoard },
  { families: ['versatilepb'], value: 'scm91c111', because: 'The Versatile/PB has this card on board.' },
  { arches: arm, value: 'lan9118', because: 'Arm boards have this card on board.' },
  { value: 'rtl8139', because: 'Nearly every guest has a driver for it.' },
];

const videoModels: readonly MachineFact<string>[] = [
  { arches: ppc64, value: 'vga', because: 'ppc64 firmware drives VGA.' },
  { families: virtioBoards, value: 'virtio', because: virtioBoard },
  { arches: s390, value: 'virtio', because: virtioOnS390 },
  { value: 'cirrus', because: 'Nearly every guest has a driver for it.' },
];

const scsiModels: readonly MachineFact<string>[] = [
  { families: ['pseries'], value: 'ibmvscsi', because: 'pseries has a virtual SCSI adapter of its own.' },
  { arches: s390, value: 'virtio-scsi', because: virtioOnS390 },
  { families: ['loongarch-virt', 'loongarch-other'], value: 'virtio-scsi', because: virtioBoard },
  { families: ['arm-virt', 'riscv-virt'], value: 'virtio-scsi', because: virtioBoard, since: version(11, 6) },
  { families: ['sparc'], value: 'ncr53c90', because: 'sparc boards have it built in.' },
];

/** Where no row above fits and no other SCSI controller has a model. */
const lastScsiModel: MachineFact<string> = { value: 'lsilogic', because: 'It is the oldest of QEMU’s SCSI adapters.' };

const panicModels: readonly MachineFact<string>[] = [
  { families: ['pseries'], value: 'pseries', because: 'The firmware of pseries reports panics.' },
  { arches: s390, value: 's390', because: 'The s390x architecture reports panics.' },
  { arches: x86, value: 'isa', because: 'x86 guests have an ISA panic port.' },
  { families: ['arm-virt'], value: 'pvpanic', because: 'The board has PCI and no ISA.', since: version(9, 1) },
];

const tpmModels: readonly MachineFact<string>[] = [
  { arches: ppc64, value: 'tpm-spapr', because: 'pseries guests reach the TPM over VIO.' },
  { value: 'tpm-tis', because: 'It is the interface that every driver knows.' },
];

export interface SerialTarget {
  readonly type: string;
  readonly model: string | undefined;
}

const serialTargets: readonly MachineFact<SerialTarget>[] = [
  { arches: x86, value: { type: 'isa-serial', model: 'isa-serial' }, because: 'x86 guests have ISA ports.' },
  {
    families: ['pseries'],
    value: { type: 'spapr-vio-serial', model: 'spapr-vty' },
    because: 'pseries guests have virtual terminals.',
  },
  { families: ['arm-virt'], value: { type: 'system-serial', model: 'pl011' }, because: 'The board has a PL011 UART.' },
  {
    families: ['riscv-virt', 'loongarch-virt'],
    value: { type: 'system-serial', model: '16550a' },
    because: 'The board has a 16550A UART.',
  },
  { arches: s390, value: { type: 'sclp-serial', model: 'sclpconsole' }, because: 's390x guests talk to the SCLP.' },
];

/** `type` is the interface's; `undefined` for one that has no model at all. */
export function defaultInterfaceModel(
  type: string | undefined,
  machine: Machine,
  profile: Profile,
): MachineFact<string> | undefined {
  if (type === 'hostdev') return undefined;
  if (type === 'vdpa') return { value: 'virtio', because: 'vDPA speaks virtio.' };
  const fact = factOf(interfaceModels, machine, profile);
  if (type !== 'vhostuser') return fact;
  if (holdsIn(changes.vhostUserModel, profile)) return { value: 'virtio', because: 'vhost-user speaks virtio.' };
  return fact?.value === 'virtio' ? fact : undefined;
}

export function defaultVideoModel(machine: Machine, profile: Profile): MachineFact<string> | undefined {
  return factOf(videoModels, machine, profile);
}

/** `inherited` is the model of the first SCSI controller that has one. */
export function defaultScsiModel(
  inherited: string | undefined,
  machine: Machine,
  profile: Profile,
): MachineFact<string> {
  const own = factOf(scsiModels, machine, profile);
  if (own) return own;
  if (!inherited || !holdsIn(changes.scsiModelInherited, profile)) return lastScsiModel;
  return { value: inherited, because: 'It is the model of the first SCSI controller.' };
}

export function defaultPanicModel(machine: Machine, profile: Profile): MachineFact<string> | undefined {
  return factOf(panicModels, machine, profile);
}

export function defaultTpmModel(machine: Machine, profile: Profile): MachineFact<string> | undefined {
  return factOf(tpmModels, machine, profile);
}

/** `undefined` where libvirt leaves the type of a serial device open. */
export function defaultSerialTarget(machine: Machine, profile: Profile): MachineFact<SerialTarget> | undefined {
  return factOf(serialTargets, machine, profile);
}

const serialModels: Readonly<Record<string, string>> = {
  'isa-serial': 'isa-serial',
  'usb-serial': 'usb-serial',
  'pci-serial': 'pci-serial',
  'spapr-vio-serial': 'spapr-vty',
  'sclp-serial': 'sclpconsole',
  'isa-debug': 'isa-debugcon',
};

/** The model of a serial device whose type is written. */
export function serialModelOf(type: string, machine: Machine, profile: Profile): string | undefined {
  if (type !== 'system-serial') return serialModels[type];
  const fact = defaultSerialTarget(machine, profile)?.value;
  return fact?.type === 'system-serial' ? fact.model : undefined;
}

/** Interface models that libvirt knows: read in any case, stored in this spelling. */
const interfaceModelNames = [
  'netfront',
  'rtl8139',
  'virtio',
  'e1000',
  'e1000e',
  'igb',
  'virtio-transitional',
  'virtio-non-transitional',
  'usb-net',
  'spapr-vlan',
  'lan9118',
  'scm91c111',
  'vlance',
  'vmxnet',
  'vmxnet2',
  'vmxnet3',
  'Am79C970A',
  'Am79C973',
  '82540EM',
  '82545EM',
  '82543GC',
];

const interfaceModelByLowerCase = new Map(interfaceModelNames.map(name => [name.toLowerCase(), name]));

export function knownInterfaceModel(written: string): string | undefined {
  return interfaceModelByLowerCase.get(written.toLowerCase());
}
