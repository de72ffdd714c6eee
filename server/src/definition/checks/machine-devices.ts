// Devices that only some machines have.
import { s390, x86 } from '../../machine/arches.js';
import { changes } from '../../machine/changes.js';
import { possiblePs2 } from '../../machine/implicit-devices.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { MachineFamily } from '../../machine/machine.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';

export function checkMachineDevices(draft: Draft): void {
  const values = { machine: draft.machine.name };
  for (const watchdog of draft.devices.watchdog) {
    if (!hasWatchdog(watchdog, draft)) refuse(draft, 'watchdog-model-machine', watchdog, { values });
  }
  for (const panic of draft.devices.panic) {
    if (!hasPanic(panic, draft)) refuse(draft, 'panic-model-machine', panic, { values });
  }
  for (const nvram of draft.devices.nvram) {
    if (draft.machine.family !== 'pseries') refuse(draft, 'nvram-device-machine', nvram, { values });
  }
  for (const parallel of draft.devices.parallel) {
    if (isOn(['pseries', 's390-ccw', 's390-other'], draft)) refuse(draft, 'parallel-unsupported', parallel, { values });
  }
  for (const serial of draft.devices.serial) {
    if (!hasSerial(serial, draft)) refuse(draft, 'serial-target-machine', serial, { values });
  }
  for (const input of draft.devices.input) checkPs2(draft, input);
}

function hasWatchdog({ model }: DraftOf<'watchdog'>, draft: Draft): boolean {
  if (model === 'diag288') return isArch(s390, draft);
  if (model === 'itco') return isOn(['q35'], draft);
  return model !== 'ib700' || isOn(['i440fx'], draft) || !holdsIn(changes.ib700Checked, draft.profile);
}

function hasPanic({ model }: DraftOf<'panic'>, draft: Draft): boolean {
  if (model === 'pseries') return isOn(['pseries'], draft);
  if (model === 's390') return isArch(s390, draft);
  return (model !== 'isa' && model !== 'hyperv') || isArch(x86, draft);
}

const serialFamilies: Readonly<Record<string, readonly MachineFamily[]>> = {
  pl011: ['arm-virt'],
  '16550a': ['riscv-virt', 'loongarch-virt'],
  'spapr-vty': ['pseries'],
  sclpconsole: ['s390-ccw', 's390-other'],
  sclplmconsole: ['s390-ccw', 's390-other'],
};

function hasSerial({ model, targetType }: DraftOf<'serial'>, draft: Draft): boolean {
  if (targetType === 'isa-debug') return isArch(x86, draft);
  const families = model !== undefined && Object.hasOwn(serialFamilies, model) ? serialFamilies[model] : undefined;
  return !families || isOn(families, draft);
}

const notOnPs2 = ['tablet', 'passthrough', 'evdev'];

/** PS/2 carries a mouse and a keyboard, on machines with the ports for them. */
function checkPs2(draft: Draft, input: DraftOf<'input'>): void {
  if (input.bus !== 'ps2') return;
  const { type } = input;
  if (notOnPs2.includes(type ?? '')) refuse(draft, 'input-ps2-type', input, { values: { type } });
  const isOff = draft.stated.ps2?.value === 'off' && holdsIn(changes.ps2Feature, draft.profile);
  const hasPorts = possiblePs2(draft.machine, draft.profile) !== undefined && !isOff;
  if (!hasPorts) refuse(draft, 'input-ps2-unsupported', input, { values: { machine: draft.machine.name } });
}

function isOn(families: readonly MachineFamily[], { machine }: Draft): boolean {
  return families.includes(machine.family);
}

function isArch(arches: readonly string[], { machine }: Draft): boolean {
  return arches.includes(machine.arch);
}
