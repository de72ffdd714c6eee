// <devices> of a definition.
import type { Definition, DeviceLists } from '../../definition/definition.js';
import { emulatorOf } from '../../machine/emulators.js';
import type { DeviceKind } from '../../model/device-kinds.js';
import { givenDevice } from './given-devices.js';
import { elementOfConsole } from './given-serial.js';
import type { Printed } from './printed.js';
import { canonical } from './shape.js';
import { deviceShapes } from './shapes/devices.js';

/** libvirt's print order. */
export const printOrder: readonly DeviceKind[] = [
  'disk',
  'controller',
  'lease',
  'filesystem',
  'interface',
  'smartcard',
  'serial',
  'parallel',
  'console',
  'channel',
  'input',
  'tpm',
  'graphics',
  'sound',
  'audio',
  'video',
  'hostdev',
  'redirdev',
  'redirfilter',
  'hub',
  'watchdog',
  'memballoon',
  'rng',
  'nvram',
  'panic',
  'shmem',
  'memory',
  'crypto',
  'iommu',
  'vsock',
  'pstore',
];

export function printedDevices(definition: Definition): Printed[] {
  const { stated, machine, devices } = definition;
  const emulator = stated.emulator?.value.trim() || emulatorOf(machine.arch);
  return [
    { name: 'emulator', attributes: [], children: [], text: emulator },
    ...printOrder.flatMap(kind => devices[kind].flatMap(device => printedDevice(kind, device, definition) ?? [])),
  ];
}

/** One device, as libvirt prints it. */
export function printedDevice<Kind extends DeviceKind>(
  kind: Kind,
  device: DeviceLists[Kind][number],
  definition: Definition,
): Printed | undefined {
  const element = device.kind === 'console' ? elementOfConsole(device) : device.stated?.element;
  return canonical(kind, deviceShapes[kind], element, givenDevice(kind, device, definition));
}
