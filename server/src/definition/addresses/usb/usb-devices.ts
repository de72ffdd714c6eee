// The devices on USB, in the order in which they take their ports. Hubs are apart.
import { changes } from '../../../machine/changes.js';
import { holdsIn } from '../../../machine/lifetime.js';
import type { DefinedDevice } from '../../devices.js';
import type { Draft, Drafted, DraftLists } from '../../draft.js';

export type UsbDevice = Drafted<DefinedDevice>;

type Kind = 'disk' | 'interface' | 'sound' | 'hostdev' | 'controller' | 'serial' | 'input' | 'filesystem' | 'redirdev';
type Test<K extends Kind> = (device: DraftLists[K][number]) => boolean;

const isOnUsb: { readonly [K in Kind]: Test<K> } = {
  disk: ({ bus }) => bus === 'usb',
  interface: ({ model }) => model === 'usb-net',
  sound: ({ model }) => model === 'usb',
  hostdev: ({ mode, type }) => mode === 'subsystem' && type === 'usb',
  controller: ({ type }) => type === 'ccid',
  serial: ({ targetType }) => targetType === 'usb-serial',
  input: ({ bus }) => bus === 'usb',
  filesystem: ({ driver }) => driver === 'mtp',
  redirdev: ({ model }) => model === 'usb',
};

const order: readonly Kind[] = [
  'disk',
  'interface',
  'sound',
  'hostdev',
  'controller',
  'serial',
  'input',
  'filesystem',
  'redirdev',
];
const hostdevsFirst: readonly Kind[] = ['hostdev', 'disk', 'controller', 'input', 'serial', 'sound', 'redirdev'];

export function usbDevices(draft: Draft): UsbDevice[] {
  const kinds = holdsIn(changes.usbDisksFirst, draft.profile) ? order : hostdevsFirst;
  return kinds.flatMap(kind => {
    const devices: readonly UsbDevice[] = draft.devices[kind];
    return devices.filter(isOnUsb[kind] as (device: UsbDevice) => boolean);
  });
}
