import { fromHex, memorySize, trimmed } from '../formats.js';
import { flag, omittedEmpty, shape, textOnly } from '../shape.js';
import { deviceInfo } from './device-info.js';

export const memoryDevice = shape('model access discard', {
  children: {
    uuid: textOnly,
    source: omittedEmpty(
      shape('', {
        children: {
          path: textOnly,
          nodemask: textOnly,
          pagesize: memorySize,
          alignsize: memorySize,
          pmem: flag,
        },
      }),
    ),
    target: shape('dynamicMemslots', {
      children: {
        size: memorySize,
        node: shape('', { text: trimmed }),
        label: omittedEmpty(shape('', { children: { size: memorySize } })),
        readonly: flag,
        block: memorySize,
        requested: memorySize,
        current: memorySize,
        address: shape([['base', fromHex(1)]]),
      },
    }),
    ...deviceInfo,
  },
});
