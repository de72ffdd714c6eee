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
      for (const device of facts.elements.at(`devices/${kind}`)) yield* checkDevice(device, facts);
    }
  },
);

function* checkDevice(device: XmlElement, facts: Facts): Iterable<Problem> {
  const type = device.attribute('type')?.value ?? '';
  const source = device.child('source');
  // libvirt makes up the paths of channels and the D-Bus names of redirected devices.
  if ((type === 'unix' && device.name === 'channel') || (type === 'dbus' && device.name === 'redirdev')) return;
  for (const [name, example] of Object.entries(NEEDED.get(type) ?? {})) {
    if (source?.attribute(name)) continue;
    yield {
      span: (source ?? device).nameSpan,
      message: `A ${device.name} of type ${type} needs a <source> with a ${name}.`,
      fixes: () => [complete(device, source, { name, example }, facts)],
    };
    return;
  }
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
