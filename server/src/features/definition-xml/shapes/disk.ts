import { plainDecimal, positiveDecimal, trimmed, unlessDefault } from '../formats.js';
import { flag, omittedEmpty, repeated, shape, textOnly } from '../shape.js';
import { deviceInfo } from './device-info.js';
import { backingStores, diskEncryption, storageSource } from './storage.js';

const number = shape('', { text: trimmed });

const ways = ['total', 'read', 'write'];
const limits = ['bytes', 'iops'].flatMap(what => ways.map(way => `${way}_${what}_sec`));

export const ioLimits = {
  total_bytes_sec: number,
  read_bytes_sec: number,
  write_bytes_sec: number,
  total_iops_sec: number,
  read_iops_sec: number,
  write_iops_sec: number,
  total_bytes_sec_max: number,
  read_bytes_sec_max: number,
  write_bytes_sec_max: number,
  total_iops_sec_max: number,
  read_iops_sec_max: number,
  write_iops_sec_max: number,
  size_iops_sec: number,
  group_name: textOnly,
  ...Object.fromEntries(limits.map(name => [`${name}_max_length`, number])),
};

const metadataCache = shape('', { children: { max_size: shape('unit', { text: trimmed }) } });

const driver = shape(
  [
    'name',
    'type',
    ['cache', unlessDefault],
    'error_policy',
    'rerror_policy',
    'io',
    'ioeventfd',
    'event_idx',
    'copy_on_read',
    'discard',
    ['iothread', plainDecimal],
    'detect_zeroes',
    ['queues', positiveDecimal],
    ['queue_size', positiveDecimal],
    'discard_no_unref',
    'iommu',
    'ats',
    'packed',
    'page_per_vq',
  ],
  {
    children: {
      metadata_cache: metadataCache,
      iothreads: shape('', {
        children: { iothread: repeated(shape('id', { children: { queue: repeated(shape('id')) } })) },
      }),
      statistics: shape('', { children: { statistic: repeated(shape('interval')) } }),
    },
  },
);

export const disk = shape('type device model rawio sgio snapshot', {
  children: {
    driver,
    source: storageSource,
    backingStore: backingStores,
    backenddomain: shape('name'),
    target: shape('dev bus tray removable rotation_rate'),
    geometry: shape('cyls heads secs trans'),
    blockio: shape('logical_block_size physical_block_size discard_granularity'),
    iotune: omittedEmpty(shape('', { children: ioLimits })),
    throttlefilters: omittedEmpty(shape('', { children: { throttlefilter: repeated(shape('group')) } })),
    readonly: flag,
    shareable: flag,
    transient: shape('shareBacking'),
    serial: textOnly,
    wwn: textOnly,
    vendor: textOnly,
    product: textOnly,
    encryption: diskEncryption,
    ...deviceInfo,
  },
});
