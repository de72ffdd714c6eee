// What a person at the guest sees, hears and touches.
import fc from 'fast-check';
import { element } from '../sketch.js';
import { type AddressType, placed } from './addresses.js';
import { acpiOf, aliasOf, chance, type Drawn, extras, maybe, weighted, weightedOrNone } from './draw.js';
import { type Guest, isX86 } from './guest.js';

type InputBus = 'usb' | 'virtio' | 'ps2' | 'none' | 'xen';

export function input(guest: Guest): fc.Arbitrary<Drawn> {
  return weighted<InputBus>({ usb: 45, virtio: 25, ps2: isX86(guest) ? 15 : 2, none: 14, xen: 0.5 }).chain(bus =>
    placed(inputOn(bus), bus === 'virtio' ? (guest.transport ?? 'pci') : 'usb'),
  );
}

function inputOn(bus: InputBus): fc.Arbitrary<Drawn> {
  const type = weighted({
    keyboard: 30,
    mouse: 30,
    tablet: 30,
    passthrough: bus === 'virtio' ? 4 : 0.3,
    evdev: bus === 'none' ? 10 : 0.3,
  });
  const model = maybe(
    bus === 'virtio' ? 4 : bus === 'none' ? 8 : 0.5,
    weighted({ virtio: 2, 'virtio-transitional': 1, 'virtio-non-transitional': 1 }),
  );
  return fc.record({ type, model, extras }).map(
    ({ type: stated, model: named, extras: more }) =>
      places =>
        element(
          'input',
          { type: stated, bus: bus === 'none' ? undefined : bus, model: named },
          stated === 'passthrough' ? element('source', { evdev: '/dev/input/event1' }) : undefined,
          stated === 'evdev'
            ? element('source', { dev: `/dev/input/event${places.next('evdev')}`, grab: named ? 'all' : undefined })
            : undefined,
          acpiOf(more),
          aliasOf(more, places),
        ),
  );
}

export function graphics(guest: Guest): fc.Arbitrary<Drawn> {
  const spice = isX86(guest) ? 4 : 1;
  return fc
    .record({
      type: weighted({ vnc: 80, spice, sdl: 1, 'egl-headless': 1, dbus: 1 }),
      hasPort: chance(60),
      hasListen: chance(20),
    })
    .map(
      ({ type, hasPort, hasListen }) =>
        () =>
          element(
            'graphics',
            {
              type,
              port: hasPort && type === 'vnc' ? '-1' : undefined,
              autoport: ['vnc', 'spice'].includes(type) ? 'yes' : undefined,
            },
            hasListen && type === 'vnc' ? element('listen', { type: 'address' }) : undefined,
          ),
    );
}

type Video =
  | 'virtio'
  | 'vga'
  | 'cirrus'
  | 'bochs'
  | 'qxl'
  | 'ramfb'
  | 'none'
  | 'vmvga'
  | 'gop'
  | 'default'
  | 'unstated';

export function video(guest: Guest): fc.Arbitrary<Drawn> {
  const onlyPc = isX86(guest) ? 10 : 1;
  const models = weighted<Video>({
    virtio: 45,
    vga: 14,
    cirrus: onlyPc,
    bochs: 6,
    qxl: 3,
    ramfb: 2,
    none: 3,
    vmvga: 1,
    gop: 0.2,
    default: 2,
    unstated: 4,
  });
  return models.chain(model => placed(videoOf(model), videoAddress(model, guest)));
}

function videoAddress(model: Video, { transport }: Guest): AddressType {
  return model === 'virtio' && transport ? transport : 'pci';
}

function videoOf(model: Video): fc.Arbitrary<Drawn> {
  const spec = fc.record({
    isPrimary: chance(15),
    heads: maybe(20, fc.constant(1)),
    vram: maybe(model === 'virtio' ? 1 : 10, fc.constant(16384)),
    device: maybe(model === 'virtio' ? 6 : 0.3, weighted({ 'virtio-gpu': 1, 'virtio-vga': 1 })),
    accel: chance(3),
    extras,
  });
  return spec.map(
    ({ isPrimary, heads, vram, device, accel, extras: more }) =>
      places =>
        element(
          'video',
          {},
          model === 'unstated'
            ? undefined
            : element(
                'model',
                { type: model, primary: isPrimary ? 'yes' : undefined, heads, vram, device },
                accel && model === 'virtio' ? element('acceleration', { accel3d: 'yes' }) : undefined,
              ),
          acpiOf(more),
          aliasOf(more, places),
        ),
  );
}

type Sound = keyof typeof sounds;
const sounds = { ich6: 25, ich9: 30, ac97: 12, es1370: 6, virtio: 8, usb: 10, sb16: 4, pcspk: 3, ich7: 0.5 };

export function sound({ transport }: Guest): fc.Arbitrary<Drawn> {
  return weighted<Sound>(sounds).chain(model => {
    const type = model === 'usb' ? 'usb' : model === 'virtio' ? (transport ?? 'pci') : model === 'sb16' ? 'isa' : 'pci';
    const codec = maybe(model.startsWith('ich') ? 20 : 2, weighted({ duplex: 1, micro: 1, output: 1 }));
    const drawn: fc.Arbitrary<Drawn> = fc.record({ codec, extras }).map(
      ({ codec: stated, extras: more }) =>
        places =>
          element(
            'sound',
            { model },
            stated ? element('codec', { type: stated }) : undefined,
            acpiOf(more),
            aliasOf(more, places),
          ),
    );
    return placed(drawn, type);
  });
}

export const audio: fc.Arbitrary<Drawn> = weightedOrNone(70, { none: 20, file: 5, pulseaudio: 2 }).map(
  type => places =>
    element('audio', {
      id: places.next('audio') + 1,
      type: type ?? 'none',
      path: type === 'file' ? '/tmp/audio.wav' : undefined,
    }),
);

export const hub: fc.Arbitrary<Drawn> = placed(
  extras.map(more => places => element('hub', { type: 'usb' }, aliasOf(more, places))),
  'usb',
);
