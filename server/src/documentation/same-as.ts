// Places whose content means what it means elsewhere.

const source = 'devices/disk/source';
const format = 'devices/disk/backingStore/format';
const serial = 'devices/serial';

/** The path on the left is to be read as the one on the right, with all that is below it. */
const samePath: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'os/nvram/source': source,
    'devices/disk/mirror/source': source,
    'devices/disk/mirror/format': format,
    'devices/disk/mirror/backingStore': 'devices/disk/backingStore',
    'devices/disk/backingStore/source': source,
    'devices/disk/backingStore/backingStore': 'devices/disk/backingStore',
    'devices/disk/backingStore/format/metadata_cache': 'devices/disk/driver/metadata_cache',
    'devices/disk/source/dataStore/source': source,
    'devices/disk/source/dataStore/format': format,
    'devices/disk/auth': `${source}/auth`,
    'devices/disk/encryption': `${source}/encryption`,
    'devices/hostdev/source/auth': `${source}/auth`,
    'devices/hostdev/source/initiator': `${source}/initiator`,
    'devices/hostdev/source/adapter/parentaddr/address': 'devices/hostdev/source/address',
    'devices/hostdev/teaming': 'devices/interface/teaming',
    'devices/hostdev/ip': 'devices/interface/ip',
    'devices/hostdev/route': 'devices/interface/route',
    'devices/hostdev/rom': 'devices/interface/rom',
    'devices/interface/source/ip': 'devices/interface/ip',
    'devices/interface/source/route': 'devices/interface/route',
    'devices/controller/driver/iothreads': 'devices/disk/driver/iothreads',
    'devices/filesystem/idmap': 'idmap',
    'devices/audio/output': 'devices/audio/input',
    'throttlegroups/throttlegroup': 'devices/disk/iotune',
    ...characterDevice('devices/console'),
    ...characterDevice('devices/parallel'),
    ...characterDevice('devices/channel'),
    ...characterDevice('devices/smartcard'),
    ...characterDevice('devices/redirdev'),
    ...characterDevice('devices/rng/backend'),
  }),
);

function characterDevice(path: string): Record<string, string> {
  const parts = ['source', 'protocol', 'log', 'target'];
  return Object.fromEntries(parts.map(part => [`${path}/${part}`, `${serial}/${part}`]));
}

/** The path under which the place is documented, unless it has an entry of its own. */
export function commonPath(path: string): string {
  let read = '';
  for (const name of path.split('/')) {
    read = read ? `${read}/${name}` : name;
    read = samePath.get(read) ?? read;
  }
  return read;
}
