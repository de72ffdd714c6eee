// Where libvirt's domain format names things, controllers apart: which of them an address means depends on the device.
import type { NamedKind, Notation } from './occurrence.js';

export interface NamedPlace {
  readonly kind: NamedKind;
  /** An element's text, or with `@` an attribute; `*` stands for any name. */
  readonly at: string;
  readonly notation: Notation;
  readonly isDeclaration?: boolean;
}

export const namedPlaces: readonly NamedPlace[] = [
  { kind: 'disk target', at: 'devices/disk/target/@dev', notation: 'text', isDeclaration: true },

  { kind: 'alias', at: 'devices/*/alias/@name', notation: 'text', isDeclaration: true },
  { kind: 'alias', at: 'devices/interface/teaming/@persistent', notation: 'text' },
  { kind: 'alias', at: 'devices/hostdev/teaming/@persistent', notation: 'text' },
  { kind: 'alias', at: 'qemu:override/qemu:device/@alias', notation: 'text' },

  { kind: 'iothread', at: 'iothreadids/iothread/@id', notation: 'decimal', isDeclaration: true },
  { kind: 'iothread', at: 'devices/disk/driver/@iothread', notation: 'decimal' },
  { kind: 'iothread', at: 'devices/disk/driver/iothreads/iothread/@id', notation: 'decimal' },
  { kind: 'iothread', at: 'devices/controller/driver/@iothread', notation: 'decimal' },
  { kind: 'iothread', at: 'devices/controller/driver/iothreads/iothread/@id', notation: 'decimal' },
  { kind: 'iothread', at: 'cputune/iothreadpin/@iothread', notation: 'decimal' },
  { kind: 'iothread', at: 'cputune/iothreadsched/@iothreads', notation: 'set' },

  { kind: 'NUMA cell', at: 'cpu/numa/cell/@id', notation: 'decimal', isDeclaration: true },
  { kind: 'NUMA cell', at: 'cpu/numa/cell/distances/sibling/@id', notation: 'decimal' },
  { kind: 'NUMA cell', at: 'cpu/numa/interconnects/latency/@initiator', notation: 'decimal' },
  { kind: 'NUMA cell', at: 'cpu/numa/interconnects/latency/@target', notation: 'decimal' },
  { kind: 'NUMA cell', at: 'cpu/numa/interconnects/bandwidth/@initiator', notation: 'decimal' },
  { kind: 'NUMA cell', at: 'cpu/numa/interconnects/bandwidth/@target', notation: 'decimal' },
  { kind: 'NUMA cell', at: 'numatune/memnode/@cellid', notation: 'decimal' },
  { kind: 'NUMA cell', at: 'memoryBacking/hugepages/page/@nodeset', notation: 'set' },
  { kind: 'NUMA cell', at: 'devices/memory/target/node', notation: 'decimal' },
  { kind: 'NUMA cell', at: 'devices/controller/target/node', notation: 'decimal' },

  { kind: 'audio backend', at: 'devices/audio/@id', notation: 'decimal', isDeclaration: true },
  { kind: 'audio backend', at: 'devices/sound/audio/@id', notation: 'decimal' },
  { kind: 'audio backend', at: 'devices/graphics/audio/@id', notation: 'decimal' },

  { kind: 'throttle group', at: 'throttlegroups/throttlegroup/group_name', notation: 'text', isDeclaration: true },
  { kind: 'throttle group', at: 'devices/disk/throttlefilters/throttlefilter/@group', notation: 'text' },
];
