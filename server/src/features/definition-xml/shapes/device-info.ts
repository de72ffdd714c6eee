// What every device may have: boot order, alias, option ROM, address.
import { plainDecimal } from '../formats.js';
import { omittedEmpty, type Shape, shape } from '../shape.js';

/** The attributes of all address types in one order: no type has two that would change places. */
const address = shape(
  'type controller cssid ssid devno domain bus slot function target unit port reg iobase irq base multifunction',
  { children: { zpci: shape('uid fid') } },
);

const alias = shape('name', {
  finish: printed => (isKept(printed.attributes[0]?.[1] ?? '') ? printed : undefined),
});

/** Only names that users may choose are stored; libvirt makes all others anew at each start. */
function isKept(name: string): boolean {
  return /^ua-[A-Za-z0-9_-]*$/.test(name);
}

export const deviceInfo: Readonly<Record<string, Shape>> = {
  boot: shape([['order', plainDecimal], 'loadparm']),
  alias,
  master: shape([['startport', plainDecimal]]),
  rom: omittedEmpty(shape('enabled bar file')),
  acpi: omittedEmpty(shape([['index', plainDecimal]])),
  address,
};
