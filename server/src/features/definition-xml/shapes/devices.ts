// The canonical form of every device kind, in the order in which libvirt prints the kinds.
import type { DeviceKind } from '../../../model/device-kinds.js';
import { anyOrHex, asDecimal, memorySize, plainDecimal, positiveDecimal, trimmed } from '../formats.js';
import { flag, omittedEmpty, repeated, type Shape, shape, textOnly } from '../shape.js';
import { characterSource } from './character-source.js';
import { controller } from './controller.js';
import { deviceInfo } from './device-info.js';
import { disk } from './disk.js';
import { hostdev } from './hostdev.js';
import { interfaceShape } from './interface.js';
import { memoryDevice } from './memory-device.js';

const virtioDriver = omittedEmpty(shape('name queues iommu ats packed page_per_vq'));

const characterDevice = (target: Shape) => shape('type', { children: { ...characterSource, target, ...deviceInfo } });

const idMap = (name: string) => ({ [name]: repeated(shape('start target count')) });

const filesystem = shape('type accessmode model multidevs fmode dmode', {
  children: {
    driver: omittedEmpty(
      shape(['type', 'format', 'wrpolicy', ['queue', positiveDecimal], 'iommu', 'ats', 'packed', 'page_per_vq']),
    ),
    binary: omittedEmpty(
      shape('path xattr', {
        children: {
          cache: shape('mode'),
          sandbox: shape('mode'),
          lock: shape('posix flock'),
          thread_pool: shape('size'),
          openfiles: shape('max'),
        },
      }),
    ),
    idmap: shape('', { children: { ...idMap('uid'), ...idMap('gid') } }),
    source: shape('file dev dir name pool volume usage units socket'),
    target: shape('dir'),
    readonly: flag,
    space_hard_limit: memorySize,
    space_soft_limit: memorySize,
    ...deviceInfo,
  },
});

const audioSettings = shape('frequency channels format');
const audioWay = omittedEmpty(
  shape(
    'mixingEngine fixedSettings voices bufferLength dev bufferCount tryPoll clientName connectPorts exactName name streamName latency',
    { children: { settings: omittedEmpty(audioSettings) } },
  ),
);

const graphics = shape(
  'type port tlsPort autoport websocket powerControl listen socket display xauth fullscreen p2p address keymap sharePolicy connected passwd passwdValidTo defaultMode replaceUser multiUser fd username',
  {
    children: {
      listen: repeated(shape('type address network socket')),
      channel: repeated(shape('name mode')),
      image: shape('compression'),
      jpeg: shape('compression'),
      zlib: shape('compression'),
      playback: shape('compression'),
      streaming: shape('mode'),
      clipboard: shape('copypaste'),
      mouse: shape('mode'),
      filetransfer: shape('enable'),
      gl: shape('enable rendernode'),
      audio: shape('id'),
    },
  },
);

const tpmBackend = shape('type version persistent_state debug', {
  children: {
    device: shape('path'),
    encryption: shape('secret'),
    profile: shape('source removeDisabled name'),
    active_pcr_banks: shape('', {
      children: { sha1: flag, sha256: flag, sha384: flag, sha512: flag },
    }),
    source: shape('type mode path'),
  },
});

const iommu = shape('model', {
  children: {
    driver: omittedEmpty(shape('intremap caching_mode eim iotlb aw_bits dma_translation xtsup pt passthrough granule')),
    ...deviceInfo,
  },
});

const video = shape('', {
  children: {
    driver: omittedEmpty(shape('iommu ats packed page_per_vq name vgaconf')),
    model: shape('type ram vram vram64 vgamem heads primary device blob edid', {
      children: { acceleration: omittedEmpty(shape('accel3d accel2d rendernode')), resolution: shape('x y') },
    }),
    ...deviceInfo,
  },
});

/** -1 stands for any: libvirt leaves it out. */
const usbFilter = shape([
  ['class', anyOrHex(2)],
  ['vendor', anyOrHex(4)],
  ['product', anyOrHex(4)],
  ['version', value => (value === '-1' ? undefined : value)],
  'allow',
]);

const shmem = shape('name role', {
  children: {
    model: shape('type'),
    size: shape('unit', { text: trimmed }),
    server: shape('path'),
    msi: shape([['vectors', asDecimal], 'ioeventfd']),
    ...deviceInfo,
  },
});

const smartcard = shape('mode type', {
  children: { certificate: repeated(textOnly), database: textOnly, ...characterSource, ...deviceInfo },
});

const rng = shape('model', {
  children: {
    rate: shape([
      ['bytes', plainDecimal],
      ['period', plainDecimal],
    ]),
    backend: shape('model type', { text: trimmed, children: characterSource }),
    driver: virtioDriver,
    ...deviceInfo,
  },
});

export const deviceShapes: { readonly [Kind in DeviceKind]: Shape } = {
  disk,
  controller,
  lease: shape('', { children: { lockspace: textOnly, key: textOnly, target: shape('path offset') } }),
  filesystem,
  interface: interfaceShape,
  smartcard,
  serial: characterDevice(shape('type port', { children: { model: shape('name') } })),
  parallel: characterDevice(shape('type port')),
  console: characterDevice(shape('type port')),
  channel: characterDevice(shape(['type', 'address', ['port', plainDecimal], 'name'])),
  input: shape('type bus model', {
    children: {
      driver: virtioDriver,
      source: shape('evdev dev grab grabToggle repeat'),
      ...deviceInfo,
    },
  }),
  tpm: shape('model', { children: { backend: tpmBackend, ...deviceInfo } }),
  graphics,
  sound: shape('model multichannel streams', {
    children: { codec: repeated(shape('type')), audio: shape('id'), driver: virtioDriver, ...deviceInfo },
  }),
  audio: shape('id type path driver timerPeriod serverName runtimeDir tryMMap exclusive dspPolicy', {
    children: { input: audioWay, output: audioWay },
  }),
  video,
  hostdev,
  redirdev: shape('bus type', { children: { ...characterSource, ...deviceInfo } }),
  redirfilter: shape('', { children: { usbdev: repeated(usbFilter) } }),
  hub: shape('type', { children: deviceInfo }),
  watchdog: shape('model action', { children: deviceInfo }),
  memballoon: shape('model autodeflate freePageReporting', {
    children: { stats: omittedEmpty(shape([['period', asDecimal]])), ...deviceInfo, driver: virtioDriver },
  }),
  rng,
  nvram: shape('', { children: deviceInfo }),
  panic: shape('model', { children: deviceInfo }),
  shmem,
  memory: memoryDevice,
  crypto: shape('model type', {
    children: { backend: shape(['model', ['queues', plainDecimal]]), driver: virtioDriver, ...deviceInfo },
  }),
  iommu,
  vsock: shape('model', {
    children: { cid: shape(['auto', ['address', plainDecimal]]), ...deviceInfo, driver: virtioDriver },
  }),
  pstore: shape('backend', { children: { path: textOnly, size: memorySize, ...deviceInfo } }),
};
