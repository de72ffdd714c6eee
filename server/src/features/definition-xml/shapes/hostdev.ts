import { asDecimal, asHex, plainDecimal } from '../formats.js';
import { flag, omittedEmpty, repeated, shape } from '../shape.js';
import { deviceInfo } from './device-info.js';

const source = shape('startupPolicy guestReset writeFiltering protocol name wwpn', {
  children: {
    adapter: shape('name'),
    host: repeated(shape('name port transport socket')),
    initiator: shape('', { children: { iqn: shape('name') } }),
    vendor: shape([['id', asHex(4)]]),
    product: shape([['id', asHex(4)]]),
    auth: shape('username', { children: { secret: shape('type usage uuid') } }),
    address: shape([
      'uuid',
      ['domain', asHex(4)],
      ['bus', plainDecimal],
      ['device', asDecimal],
      ['slot', asHex(2)],
      ['function', asHex(1)],
      ['target', plainDecimal],
      ['unit', plainDecimal],
    ]),
  },
});

export const hostdev = shape('mode type managed sgio rawio model display ramfb', {
  children: {
    driver: omittedEmpty(shape('name model iommufd')),
    source,
    teaming: shape('type persistent'),
    readonly: flag,
    shareable: flag,
    ...deviceInfo,
  },
});
