// One element of a printed definition, for tests.
import assert from 'node:assert/strict';
import { definitionXml } from '../../server/src/features/definition-xml.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { type Profile, version } from '../../server/src/machine/profile.js';

const profiles = {
  '9.0': { libvirt: version(9, 0), qemu: version(7, 2, 22) },
  '11.3': { libvirt: version(11, 3), qemu: version(10, 0) },
  '12.8': { libvirt: version(12, 8), qemu: version(11, 1, 3) },
} as const satisfies Record<string, Profile>;

export interface Printing {
  readonly machine?: string;
  readonly arch?: string;
  readonly libvirt?: keyof typeof profiles;
  readonly os?: string;
  readonly devices?: string;
}

/** What libvirt stores of the text inside a domain, element by element; indentation does not matter. */
export function checkPrinted(inside: string, element: string, expected: string, printing: Printing = {}): void {
  const { machine = 'pc', arch = 'x86_64', libvirt = '12.8', os = '', devices = '' } = printing;
  const memory = inside.includes('<memory ') ? '' : "<memory unit='MiB'>512</memory>";
  const text = `<domain type='qemu'><name>d</name>${memory}${inside}
    <os><type arch='${arch}' machine='${machine}'>hvm</type>${os}</os><devices>${devices}</devices></domain>`;
  const printed = definitionXml(new Snapshot(1, text, profiles[libvirt])) ?? '';
  assert.equal(linesOf(elementsOf(printed, element)), linesOf(expected));
}

function elementsOf(printed: string, element: string): string {
  return (printed.match(new RegExp(`<${element}(?: [^>]*)?(?:/>|>[^]*?</${element}>)`, 'g')) ?? []).join('\n');
}

function linesOf(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n');
}
