// Where data lies: disks, their backing stores, NVRAM files.
import { asHex, positiveDecimal, withDefault } from '../formats.js';
import type { Printed } from '../printed.js';
import { repeated, type Shape, shape, textOnly } from '../shape.js';

const secret = shape('type usage uuid');
const auth = shape('username', { children: { secret } });
const encryption = shape('format engine', { children: { secret: repeated(secret) }, finish: withEngine });
const reservations = shape('managed migration', { children: { source: shape('type path mode') } });

export const seclabel = repeated(shape('type model relabel labelskip', { children: { label: textOnly } }));

const host = repeated(shape(['name', 'transport', ['port', positiveDecimal], 'socket']));

const format = shape('type', {
  children: { metadata_cache: shape('', { children: { max_size: shape('unit', { text: true }) } }) },
});

function sourceShape(dataStore?: Shape): Shape {
  return shape(
    'type file dev dir protocol name query pool volume tls tlsHostname mode path managed namespace startupPolicy fdgroup',
    {
      children: {
        address: shape([
          ['domain', asHex(4)],
          ['bus', asHex(2)],
          ['slot', asHex(2)],
          ['function', asHex(1)],
        ]),
        host,
        initiator: shape('', { children: { iqn: shape('name') } }),
        snapshot: shape('name'),
        config: shape('file'),
        auth,
        encryption,
        reservations,
        slices: shape('', { children: { slice: repeated(shape('type offset size')) } }),
        ssl: shape('verify'),
        readahead: shape('size'),
        timeout: shape('seconds'),
        reconnect: shape('enabled timeout delay'),
        identity: shape('user group'),
        knownHosts: shape('path'),
        ...(dataStore && { dataStore }),
        seclabel,
      },
    },
  );
}

const dataStore = shape('type', { children: { format: shape('type'), source: sourceShape() } });

export const storageSource = sourceShape(dataStore);

/** As deep as chains are written. */
function backingStore(depth: number): Shape {
  const rest = depth > 0 ? { backingStore: backingStore(depth - 1) } : {};
  return shape('type', { children: { format, source: storageSource, ...rest } });
}

export const backingStores = backingStore(16);
export { encryption as diskEncryption };

/** LUKS is done by QEMU unless something else is said. */
function withEngine(printed: Printed): Printed {
  const isLuks = printed.attributes.some(([name, value]) => name === 'format' && value === 'luks');
  return isLuks ? withDefault(printed, 'engine', 'qemu') : printed;
}
