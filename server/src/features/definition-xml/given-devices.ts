// What a definition decides about the devices, kind by kind, over what the text states.
import type { DeviceLists } from '../../definition/definition.js';
import type { DefinedDevice } from '../../definition/devices.js';
import type { DeviceKind } from '../../model/device-kinds.js';
import { givenAddress } from './address.js';
import { givenController } from './given-controller.js';
import { givenConsole, givenSerial } from './given-serial.js';
import type { Given } from './shape.js';

type Decided<Kind extends DeviceKind> = (device: DeviceLists[Kind][number]) => Given;

/** Without the address, which every kind has alike. */
const decided: { readonly [Kind in DeviceKind]?: Decided<Kind> } = {
  disk: ({ device, bus, dev, model }) => ({
    attributes: { device, model },
    children: { target: { attributes: { dev, bus } } },
  }),
  controller: givenController,
  interface: ({ model }) => ({ children: { model: model ? { attributes: { type: model } } : undefined } }),
  serial: givenSerial,
  console: givenConsole,
  parallel: ({ port }) => ({ children: { target: { attributes: { port: String(port) } } } }),
  input: ({ type, bus }) => ({ attributes: { type, bus } }),
  video: ({ model, isPrimary, stated }) => ({
    children: {
      model: {
        attributes: {
          type: model,
          heads: stated?.element.child('model')?.attribute('heads')?.value ?? (model === 'none' ? undefined : '1'),
          primary: isPrimary && model !== 'none' ? 'yes' : undefined,
        },
      },
    },
  }),
  watchdog: ({ model, action }) => ({ attributes: { model, action } }),
  memballoon: modelled,
  panic: modelled,
  tpm: modelled,
  vsock: modelled,
  hub: ({ model }) => ({ attributes: { type: model } }),
  redirdev: ({ model }) => ({ attributes: { bus: model } }),
  iommu: ({ model, intremap, eim, xtsup }) => ({
    attributes: { model },
    children: { driver: { attributes: defined({ intremap, eim, xtsup }) } },
  }),
  audio: ({ type, stated }) => ({ attributes: { id: stated?.element.attribute('id')?.value ?? '1', type } }),
};

export function givenDevice(kind: DeviceKind, device: DefinedDevice): Given {
  const given = decided[kind]?.(device as never) ?? {};
  return { ...given, children: { ...given.children, address: given.children?.address ?? givenAddress(device) } };
}

function modelled({ model }: DefinedDevice): Given {
  return { attributes: { model } };
}

/** Only what has a value: the rest stays as it is stated. */
function defined(attributes: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
