import { asDecimal, asHex, memorySize, plainDecimal, trimmed } from '../formats.js';
import { omittedEmpty, repeated, shape, textOnly } from '../shape.js';
import { deviceInfo } from './device-info.js';

const iothread = repeated(shape('id', { children: { queue: repeated(shape('id')) } }));

const driver = shape('queues cmd_per_lun max_sectors ioeventfd iothread iommu ats packed page_per_vq', {
  children: { iothreads: shape('', { children: { iothread } }) },
});

const numbers = ['vectors', 'maxGrantFrames', 'maxEventChannels'].map(name => [name, plainDecimal] as const);

export const controller = shape(['type', 'index', 'model', 'ports', ...numbers], {
  children: {
    serial: textOnly,
    driver: omittedEmpty(driver),
    model: shape('name'),
    target: omittedEmpty(
      shape(
        [
          ['chassisNr', asDecimal],
          ['chassis', asDecimal],
          ['port', asHex(1)],
          ['busNr', asDecimal],
          ['index', asDecimal],
          'hotplug',
          ['memReserve', written => plainDecimal(asDecimal(written) ?? written)],
        ],
        { children: { node: shape('', { text: trimmed }) } },
      ),
    ),
    pcihole64: memorySize,
    ...deviceInfo,
  },
});
