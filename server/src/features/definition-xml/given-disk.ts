import type { Definition } from '../../definition/definition.js';
import type { DefinedDisk } from '../../definition/devices.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Given } from './shape.js';

/** The attribute of <source> that says where the data is, by type of disk. */
const sourceAttribute: Readonly<Record<string, string>> = {
  file: 'file',
  block: 'dev',
  dir: 'dir',
  network: 'protocol',
  volume: 'pool',
};

export function givenDisk(disk: DefinedDisk, definition: Definition): Given {
  const { device, bus, dev, stated } = disk;
  const element = stated?.element;
  const stating = element?.attribute('type')?.value ?? 'file';
  // A drive that says nothing of its medium is an empty one of the simplest type.
  const type = isRemovable(device) && !element?.child('source') ? 'file' : stating;
  const isEmpty = isRemovable(device) && !hasSource(element, type);
  const driver = element?.child('driver');
  const format = driver?.attribute('type')?.value ?? (type === 'volume' ? undefined : 'raw');
  return {
    attributes: {
      type,
      device,
      model: diskModel(disk, definition),
      snapshot: snapshotOf(element, type),
    },
    children: {
      driver: { attributes: { name: driver?.attribute('name')?.value ?? 'qemu', type: format } },
      target: { attributes: { dev, bus, ...(bus !== 'usb' && { removable: undefined }) } },
      ...(device === 'cdrom' && { readonly: {} }),
      ...(isEmpty && !element?.child('source')?.attribute('startupPolicy') && { source: undefined }),
    },
  };
}

/** A process of its own keeps the data of a vhost-user disk: libvirt cannot take snapshots of it. */
function snapshotOf(element: XmlElement | undefined, type: string): string | undefined {
  return element?.attribute('snapshot')?.value ?? (type === 'vhostuser' ? 'no' : undefined);
}

function isRemovable(device: string): boolean {
  return device === 'cdrom' || device === 'floppy';
}

function hasSource(element: XmlElement | undefined, type: string): boolean {
  const attribute = sourceAttribute[type];
  const source = element?.child('source');
  return source !== undefined && (attribute === undefined || Boolean(source.attribute(attribute)?.value));
}

function diskModel({ model, bus, device }: DefinedDisk, { profile }: Definition): string | undefined {
  if (model !== undefined || bus !== 'usb' || !holdsIn(changes.usbDiskModel, profile)) return model;
  return device === 'cdrom' ? 'usb-bot' : 'usb-storage';
}
