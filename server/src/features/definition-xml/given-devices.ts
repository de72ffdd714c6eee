// What a definition decides about the devices, kind by kind, over what the text states.
import type { Definition, DeviceLists } from '../../definition/definition.js';
import type { DefinedDevice, DefinedPlain } from '../../definition/devices.js';
import type { DeviceKind } from '../../model/device-kinds.js';
import type { XmlElement } from '../../xml/tree.js';
import { givenAddress } from './address.js';
import { plainDecimal } from './formats.js';
import { givenCharacterSource } from './given-character-source.js';
import { givenController } from './given-controller.js';
import { givenDisk } from './given-disk.js';
import { givenGraphics } from './given-graphics.js';
import { givenHostdev } from './given-hostdev.js';
import { givenInterface } from './given-interface.js';
import { kib, memoryOf, sizeOf } from './given-memory.js';
import { givenChannel, givenConsole, givenSerial } from './given-serial.js';
import { givenShmem } from './given-shmem.js';
import { givenTpm } from './given-tpm.js';
import { givenVideo } from './given-video.js';
import { deviceSize } from './memory-device-size.js';
import type { Given } from './shape.js';

type Decided<Kind extends DeviceKind> = (device: DeviceLists[Kind][number], definition: Definition) => Given;

/** Without the address, which every kind has alike. */
const decided: { readonly [Kind in DeviceKind]?: Decided<Kind> } = {
  disk: givenDisk,
  controller: givenController,
  filesystem: ({ stated }) => ({
    attributes: {
      type: stated?.type?.value ?? 'mount',
      accessmode: stated?.accessMode?.value || 'passthrough',
    },
    ...(stated?.driver === undefined && { children: { driver: undefined } }),
  }),
  interface: givenInterface,
  smartcard: ({ stated }) => givenCharacterSource(stated?.element, stated?.element.attribute('type')?.value),
  serial: givenSerial,
  parallel: givenSerial,
  console: givenConsole,
  channel: givenChannel,
  input: ({ type, bus }) => ({ attributes: { type, bus: bus === 'none' ? undefined : bus } }),
  tpm: givenTpm,
  graphics: givenGraphics,
  sound: ({ model, stated }) => ({
    attributes: { model, ...(model === 'virtio' && { streams: stated?.element.attribute('streams')?.value ?? '2' }) },
    children: model === 'ich6' || model === 'ich9' ? {} : { codec: undefined },
  }),
  audio: ({ type, stated }) => ({
    attributes: {
      id: plainDecimal(stated?.element.attribute('id')?.value ?? '1'),
      type,
      ...(type !== 'file' && { path: undefined }),
    },
  }),
  video: givenVideo,
  hostdev: givenHostdev,
  redirdev: ({ model, stated }) => {
    const element = stated?.element;
    return { attributes: { bus: model }, ...givenCharacterSource(element, element?.attribute('type')?.value) };
  },
  hub: ({ model }) => ({ attributes: { type: model } }),
  watchdog: ({ model, action }) => ({ attributes: { model, action } }),
  memballoon: ({ model }) => ({ attributes: { model }, ...(model === 'none' && { children: { alias: undefined } }) }),
  rng: givenRng,
  panic: modelled,
  memory: givenMemoryDevice,
  iommu: ({ model, intremap, eim, xtsup }) => ({
    attributes: { model },
    children: { driver: { attributes: defined({ intremap, eim, xtsup }) } },
  }),
  vsock: givenVsock,
  shmem: givenShmem,
};

export function givenDevice(kind: DeviceKind, device: DefinedDevice, definition: Definition): Given {
  const given = decided[kind]?.(device as never, definition) ?? {};
  return { ...given, children: { address: givenAddress(device), ...given.children } };
}

function modelled({ model }: DefinedDevice): Given {
  return { attributes: { model } };
}

/** The one NUMA cell that libvirt adds is also the place of every module that needs one. */
function givenMemoryDevice({ model, stated }: DefinedPlain<'memory'>, definition: Definition): Given {
  const size = stated && deviceSize(stated.element, definition);
  const isUnplaced = stated?.element.child('target')?.child('node') === undefined && model !== 'virtio-pmem';
  const node = isUnplaced && memoryOf(definition)?.addedCell !== undefined ? { node: { text: '0' } } : {};
  const labelSize = sizeOf(stated?.element.child('target')?.child('label')?.child('size'));
  const label = model === 'nvdimm' && labelSize ? {} : { label: undefined };
  return { children: { target: { children: { ...(size !== undefined && { size: kib(size) }), ...node, ...label } } } };
}

/** The guest's address is chosen at start unless one is written. */
function givenVsock({ model, stated }: DefinedPlain<'vsock'>): Given {
  const cid = stated?.element.child('cid');
  const auto = cid?.attribute('auto')?.value ?? (cid?.attribute('address') ? 'no' : 'yes');
  return { attributes: { model }, children: { cid: { attributes: { auto } } } };
}

function givenRng({ stated }: DefinedPlain<'rng'>): Given {
  const element = stated?.element;
  return { children: { rate: givenRate(element?.child('rate')), ...givenBackend(element?.child('backend')) } };
}

/** Without bytes there is no rate, and no period is a period of libvirt's own. */
function givenRate(rate: XmlElement | undefined): Given | undefined {
  const written = (name: string) => Number(rate?.attribute(name)?.value ?? 0);
  if (written('bytes') === 0) return undefined;
  return written('period') === 0 ? { attributes: { period: undefined } } : {};
}

function givenBackend(backend: XmlElement | undefined): Record<string, Given> {
  if (backend?.attribute('model')?.value === 'egd') {
    const source = givenCharacterSource(backend, backend.attribute('type')?.value);
    return { backend: { ...source, text: '' } };
  }
  const isUnnamed = backend?.attribute('model')?.value === 'random' && backend.text.trim() === '';
  return isUnnamed ? { backend: { text: '/dev/random' } } : {};
}

/** Only what has a value: the rest stays as it is stated. */
function defined(attributes: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
