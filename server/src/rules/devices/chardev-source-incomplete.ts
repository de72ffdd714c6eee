import type { XmlElement } from '../../xml/tree.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Problem, Rule } from '../rule.js';

const KINDS = ['serial', 'parallel', 'console', 'channel', 'redirdev'];

/** What `<source>` must state for a type, with an example of each. */
const NEEDED: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['file', { path: '/var/log/guest.log' }],
  ['dev', { path: '/dev/ttyS0' }],
  ['pipe', { path: '/run/guest.pipe' }],
  ['unix', { path: '/run/guest.sock' }],
  ['tcp', { host: '127.0.0.1', service: '4555' }],
  ['spiceport', { channel: 'org.example.0' }],
  ['dbus', { channel: 'org.example.0' }],
]);

export const chardevSourceIncomplete: Rule = ruleOf(
  {
    code: 'chardev-source-incomplete',
    summary: "The host's end of a character device lacks its path, host, service or channel.",
  },
  function* check(facts) {
    if (facts.document.faults.length > 0) return;
    for (const kind of KINDS) {
      for (const device of facts.elements.passing(`devices/${kind}`, lacksPart)) {
        yield* checkDevice(device, facts);
      }
    }
  },
);

function* checkDevice(device: XmlElement, facts: Facts): Iterable<Problem> {
  const missing = missingIn(device);
  if (!missing) return;
  const source = device.child('source');
  yield {
    span: (source ?? device).nameSpan,
    message: `A <${device.name}> of type ${typeOf(device)} needs a <source> with a ${missing.name}.`,
    fixes: () => [complete(device, source, missing, facts)],
  };
}

function lacksPart(device: XmlElement): boolean {
  return missingIn(device) !== undefined;
}

function missingIn(device: XmlElement) {
  const type = typeOf(device);
  // libvirt makes up the paths of channels and the D-Bus names of redirected devices.
  if ((type === 'unix' && device.name === 'channel') || (type === 'dbus' && device.name === 'redirdev')) return;
  const source = device.child('source');
  for (const [name, example] of Object.entries(NEEDED.get(type) ?? {})) {
    if (!source?.attribute(name)) return { name, example };
  }
  return undefined;
}

function typeOf(device: XmlElement): string {
  return device.attribute('type')?.value ?? '';
}

function complete(
  device: XmlElement,
  source: XmlElement | undefined,
  { name, example }: { readonly name: string; readonly example: string },
  facts: Facts,
) {
  if (source) return addAttribute(source, name, example, facts);
  const needed = NEEDED.get(device.attribute('type')?.value ?? '') ?? {};
  const attributes = Object.entries(needed).map(([key, value]) => `${key}='${value}'`);
  return addChild(device, `<source ${attributes.join(' ')}/>`, facts, 'first');
}
