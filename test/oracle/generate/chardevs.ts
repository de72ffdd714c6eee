// Serial ports, parallel ports, consoles, channels and smartcards.
import fc from 'fast-check';
import { element, type Sketch } from '../sketch.js';
import { type AddressType, placed } from './addresses.js';
import { acpiOf, aliasOf, between, chance, type Drawn, extras, maybe, weighted, weightedOrNone } from './draw.js';
import { type Guest, isX86 } from './guest.js';
import type { Places } from './places.js';

/** What is at the host's end. */
const backend = weighted({ pty: 50, unix: 20, file: 8, null: 8, tcp: 8, dev: 1, stdio: 1, udp: 1 });

function sourceOf(type: string, places: Places): Sketch | undefined {
  const number = places.next('chardev');
  switch (type) {
    case 'unix':
      return element('source', { mode: 'bind', path: `/run/guest/${number}.sock` });
    case 'file':
    case 'dev':
      return element('source', { path: `/var/log/guest/${number}.log` });
    case 'tcp':
      return element('source', { mode: 'bind', host: '127.0.0.1', service: 4000 + number });
    case 'udp':
      return element('source', { mode: 'connect', host: '127.0.0.1', service: 4000 + number });
    default:
      return undefined;
  }
}

const serialAddress: Readonly<Record<string, AddressType>> = {
  'pci-serial': 'pci',
  'usb-serial': 'usb',
  'spapr-vio-serial': 'spapr-vio',
};

export function serial(guest: Guest): fc.Arbitrary<Drawn> {
  return serialType(guest).chain(type => placed(serialOf(type), serialAddress[type ?? ''] ?? 'isa'));
}

function serialType({ family, arch }: Guest): fc.Arbitrary<string | undefined> {
  const isPc = arch === 'x86_64' || arch === 'i686';
  return weightedOrNone(45, {
    'isa-serial': isPc ? 20 : 3,
    'pci-serial': 14,
    'usb-serial': 10,
    'spapr-vio-serial': family === 'pseries' ? 20 : 0.5,
    'system-serial': family.endsWith('virt') ? 20 : 1,
    'sclp-serial': arch === 's390x' ? 20 : 0.5,
    'isa-debug': isPc ? 3 : 0.5,
  });
}

const serialModels: Readonly<Record<string, string>> = {
  'isa-serial': 'isa-serial',
  'pci-serial': 'pci-serial',
  'usb-serial': 'usb-serial',
  'spapr-vio-serial': 'spapr-vty',
  'system-serial': 'pl011',
  'sclp-serial': 'sclpconsole',
  'isa-debug': 'isa-debugcon',
};

function serialOf(targetType: string | undefined): fc.Arbitrary<Drawn> {
  const spec = fc.record({
    type: backend,
    port: maybe(35, between(0, 5)),
    hasModel: chance(20),
    model: maybe(3, weighted({ '16550a': 3, sclplmconsole: 1, 'isa-serial': 1 })),
    extras,
  });
  return spec.map(({ type, port, hasModel, model, extras: more }) => places => {
    const name = model ?? (hasModel ? serialModels[targetType ?? ''] : undefined);
    const hasTarget = targetType !== undefined || port !== undefined;
    return element(
      'serial',
      { type },
      sourceOf(type, places),
      hasTarget
        ? element('target', { type: targetType, port }, name ? element('model', { name }) : undefined)
        : undefined,
      type === 'tcp' ? element('protocol', { type: 'raw' }) : undefined,
      acpiOf(more),
      aliasOf(more, places),
    );
  });
}

export const parallel: fc.Arbitrary<Drawn> = fc
  .record({ type: weighted({ file: 3, pty: 1 }), port: maybe(50, between(0, 3)), extras })
  .map(
    ({ type, port, extras: more }) =>
      places =>
        element(
          'parallel',
          { type },
          sourceOf(type, places),
          port === undefined ? undefined : element('target', { port }),
          aliasOf(more, places),
        ),
  );

/** A console for a serial port stands first, as libvirt wants it, more often than not. */
export function console(guest: Guest): fc.Arbitrary<Drawn> {
  const isS390 = guest.arch === 's390x';
  const target = weightedOrNone(25, {
    serial: 40,
    virtio: 30,
    sclp: isS390 ? 15 : 0.5,
    sclplm: isS390 ? 3 : 0.2,
    xen: 0.3,
  });
  const consoleOf = fc
    .record({ type: backend, target, port: maybe(40, between(0, 4)), extras })
    .map(({ type, target: stated, port, extras: more }) => (places: Places) => {
      const isFirst = places.next('console') === 0;
      const named = isFirst || stated === 'virtio' || places.count('console') % 9 === 0 ? stated : 'virtio';
      const hasTarget = named !== undefined || port !== undefined;
      return element(
        'console',
        { type },
        sourceOf(type, places),
        hasTarget ? element('target', { type: named, port }) : undefined,
        aliasOf(more, places),
      );
    });
  return placed(consoleOf, 'virtio-serial');
}

export const channel: fc.Arbitrary<Drawn> = placed(
  fc
    .record({
      type: weighted({ unix: 60, pty: 30, spicevmc: 2, null: 2, file: 2 }),
      target: weighted({ virtio: 60, guestfwd: 2, none: 0.5 }),
      name: chance(92),
      extras,
    })
    .map(
      ({ type, target, name, extras: more }) =>
        places =>
          element(
            'channel',
            { type },
            type === 'unix' && places.count('chardev') % 2
              ? element('source', { mode: 'bind' })
              : sourceOf(type, places),
            channelTarget(target, name, places.next('channel')),
            aliasOf(more, places),
          ),
    ),
  'virtio-serial',
);

function channelTarget(type: string, isNamed: boolean, number: number): Sketch | undefined {
  if (type === 'none') return undefined;
  if (type === 'guestfwd') return element('target', { type, address: '10.0.2.1', port: 4600 + number });
  const name = number ? `org.example.${number}` : 'org.qemu.guest_agent.0';
  return element('target', { type, name: isNamed ? name : undefined });
}

export const smartcard: fc.Arbitrary<Drawn> = placed(
  fc.record({ mode: weighted({ host: 1, passthrough: 1 }), extras }).map(
    ({ mode, extras: more }) =>
      places =>
        mode === 'host'
          ? element('smartcard', { mode }, aliasOf(more, places))
          : element('smartcard', { mode, type: 'tcp' }, sourceOf('tcp', places), element('protocol', { type: 'raw' })),
  ),
  'ccid',
);

export function redirdev(guest: Guest): fc.Arbitrary<Drawn> {
  const type = weighted({ tcp: 20, spicevmc: isX86(guest) ? 2 : 1 });
  const drawn = fc.record({ type, extras }).map(
    ({ type: stated, extras: more }) =>
      (places: Places) =>
        element(
          'redirdev',
          { bus: 'usb', type: stated },
          stated === 'tcp' ? connection(places) : undefined,
          stated === 'tcp' ? element('protocol', { type: 'raw' }) : undefined,
          aliasOf(more, places),
        ),
  );
  return placed(drawn, 'usb');
}

function connection(places: Places): Sketch {
  return element('source', { mode: 'connect', host: 'localhost', service: 4000 + places.next('chardev') });
}
