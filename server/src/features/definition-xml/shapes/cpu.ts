import { kibText, trimmed } from '../formats.js';
import type { Printed } from '../printed.js';
import { omittedEmpty, repeated, shape } from '../shape.js';

const cell = repeated(
  shape('id cpus memory unit memAccess discard', {
    finish: memoryInKiB,
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

function memoryInKiB(cell: Printed): Printed {
  const values = new Map(cell.attributes);
  const size = kibText(values.get('memory') ?? '', values.get('unit') ?? 'KiB');
  if (size === undefined) return cell;
  const withUnit = cell.attributes.flatMap(([name, value]): Printed['attributes'] => {
    if (name === 'unit') return [];
    if (name !== 'memory') return [[name, value]];
    return [
      ['memory', size],
      ['unit', 'KiB'],
    ];
  });
  return { ...cell, attributes: withUnit };
}
