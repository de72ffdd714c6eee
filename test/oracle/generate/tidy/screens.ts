// What a person at the guest sees and touches.
import { childOf, type Sketch, withAttributes, withChild } from '../../sketch.js';
import { isX86 } from '../guest.js';
import { type Author, isFirst, without } from './author.js';

export function tidyInput(input: Sketch, { guest }: Author): Sketch | undefined {
  const { type, bus, model } = input.attributes;
  if (type === 'evdev')
    return guest.arch === 's390x'
      ? undefined
      : without(withAttributes(input, { bus: undefined, model: undefined }), 'address');
  if (bus === 'xen' || (bus === 'ps2' && !isX86(guest))) return undefined;
  if (type === 'passthrough' && bus !== 'virtio') return undefined;
  const fit = bus === 'ps2' && type === 'tablet' ? 'mouse' : type;
  return withAttributes(input, { type: fit, model: model === 'virtio' && bus === 'virtio' ? model : undefined });
}

export function tidyVideo(video: Sketch, author: Author): Sketch | undefined {
  const model = childOf(video, 'model');
  const type = model?.attributes.type ?? 'default';
  const isPrimary = isFirst('video', author);
  if (!isPrimary && type !== 'virtio') return undefined;
  if (
    ['gop', 'vmvga', 'none', 'ramfb', 'qxl'].includes(type) &&
    !(type === 'none' && isPrimary && isFirst('no video', author))
  )
    return undefined;
  if (type === 'none') for (const sort of ['video', 'no video']) author.seen.add(sort);
  if (!isPrimary && author.seen.has('no video')) return undefined;
  const device = model?.attributes.device === 'virtio-vga' && !isPrimary ? undefined : model?.attributes.device;
  return model
    ? withChild(
        video,
        withAttributes(model, {
          primary: isPrimary ? model.attributes.primary : undefined,
          device: type === 'virtio' ? device : undefined,
        }),
      )
    : video;
}
