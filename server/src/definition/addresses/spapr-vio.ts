// Registers of virtual I/O on pseries: one space of numbers for all devices, with a start for each kind.
import { readAsVioReg } from '../address-memory.js';
import { devicesOf } from '../definition.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';

type VioDevice = DraftOf<'interface' | 'controller' | 'serial' | 'nvram' | 'tpm'>;

interface VioKind {
  readonly kind: 'interface' | 'controller' | 'serial' | 'nvram' | 'tpm';
  readonly firstReg: number;
  /** Whether the device sits on VIO whatever its address says. */
  readonly isVio: (device: never, draft: Draft) => boolean;
}

const kinds: readonly VioKind[] = [
  { kind: 'interface', firstReg: 0x1000, isVio: ({ model }: DraftOf<'interface'>) => model === 'spapr-vlan' },
  {
    kind: 'controller',
    firstReg: 0x2000,
    isVio: ({ type, model }: DraftOf<'controller'>) => type === 'scsi' && model === 'ibmvscsi',
  },
  {
    kind: 'serial',
    firstReg: 0x3000_0000,
    isVio: ({ targetType }: DraftOf<'serial'>) => targetType === 'spapr-vio-serial',
  },
  { kind: 'nvram', firstReg: 0x3000, isVio: (_: DraftOf<'nvram'>, draft) => isPseries(draft) },
  {
    kind: 'tpm',
    firstReg: 0x4000,
    isVio: ({ model }: DraftOf<'tpm'>, draft) => isPseries(draft) && model !== 'spapr-tpm-proxy',
  },
];

const step = 0x1000;
const highestReg = 0xffff_ffff;

function isPseries({ machine }: Draft): boolean {
  return machine.family === 'pseries';
}

export function assignSpaprVioAddresses(draft: Draft): void {
  const devices = kinds.flatMap(({ kind, firstReg, isVio }) => {
    const onVio = (draft.devices[kind] as VioDevice[]).filter(
      device => device.address?.type === 'spapr-vio' || isVio(device as never, draft),
    );
    return onVio.map(device => ({ device, firstReg }));
  });
  const written = writtenElsewhere(draft);
  for (const { device } of devices) reserve(draft, device, written);
  const taken = new Set(written.keys());
  for (const { device, firstReg } of devices) {
    if (device.address?.type === 'spapr-vio' && device.address.reg !== undefined) continue;
    let reg = firstReg;
    while (taken.has(reg)) reg += step;
    taken.add(reg);
    device.address = { type: 'spapr-vio', reg };
    device.reasons.push({ rule: 'first-free-spapr-vio-reg', because: [] });
  }
}

/** Registers that are written for devices of other kinds, which libvirt leaves to them. */
function writtenElsewhere(draft: Draft): Map<number, DefinedDevice> {
  const registers = new Map<number, DefinedDevice>();
  for (const device of devicesOf(draft)) {
    if (device.address?.type !== 'spapr-vio' || kinds.some(({ kind }) => kind === device.kind)) continue;
    if (device.address.reg !== undefined) registers.set(device.address.reg, device);
  }
  return registers;
}

function reserve(draft: Draft, device: VioDevice, written: Map<number, DefinedDevice>): void {
  const reg = readAsVioReg(device.address);
  if (device.address) device.address = { type: 'spapr-vio', reg };
  if (reg === undefined) return;
  const other = written.get(reg);
  if (other) refuse(draft, 'spapr-vio-address-in-use', device, { others: [other], values: { reg } });
  else written.set(reg, device);
  if (reg > highestReg) refuse(draft, 'spapr-vio-out-of-range', device, { values: { reg } });
}
