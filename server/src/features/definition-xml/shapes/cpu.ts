import { trimmed, withSizeInKiB } from '../formats.js';
import { omittedEmpty, repeated, shape } from '../shape.js';

const cell = repeated(
  shape('id cpus memory unit memAccess discard', {
    finish: cell => withSizeInKiB(cell, 'memory'),
    children: {
      distances: shape('', { children: { sibling: repeated(shape('id value')) } }),
      cache: repeated(
        shape('level associativity policy', { children: { size: shape('value unit'), line: shape('value unit') } }),
      ),
    },
  }),
);

export const cpu = shape('mode match check migratable deprecated_features', {
  children: {
    model: shape('fallback vendor_id', { text: trimmed }),
    vendor: shape('', { text: trimmed }),
    topology: shape('sockets dies clusters cores threads'),
    cache: shape('level mode'),
    maxphysaddr: shape('mode bits limit'),
    feature: repeated(shape('policy name')),
    numa: omittedEmpty(
      shape('', {
        children: {
          cell,
          interconnects: shape('', {
            children: {
              latency: repeated(shape('initiator target cache type value')),
              bandwidth: repeated(shape('initiator target cache type value unit')),
            },
          }),
        },
      }),
    ),
  },
});
