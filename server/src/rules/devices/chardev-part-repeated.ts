import type { XmlElement } from '../../xml/tree.js';
import { characterDevices } from '../evidence/character-devices.js';
import { deleteElement } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Problem, Rule } from '../rule.js';

const PARTS = ['source', 'protocol', 'log'];

export const chardevPartRepeated: Rule = ruleOf(
  {
    code: 'chardev-part-repeated',
    summary: 'A character device has a part twice that it has once.',
  },
  function* check(facts) {
    for (const device of characterDevices(facts, repeatsPart)) yield* checkDevice(device, facts);
  },
);

function repeatsPart(device: XmlElement): boolean {
  return PARTS.some(name => device.elements.filter(each => each.name === name).length > 1);
}

function* checkDevice(device: XmlElement, facts: Facts): Iterable<Problem> {
  for (const name of PARTS) {
    const parts = device.elements.filter(each => each.name === name);
    const allowed = allowedOf(device, name);
    const [first] = parts;
    for (const part of parts.slice(allowed)) {
      yield {
        span: part.nameSpan,
        message: `A character device of type ${device.attribute('type')?.value ?? 'pty'} has ${allowed === 1 ? 'one' : 'two'} <${name}> at most.`,
        ...(first && { related: [{ span: first.nameSpan, message: 'The first one is here.' }] }),
        fixes: () => deleteElement(part, facts),
      };
    }
  }
}

/** Datagrams come from one address and go to another. */
function allowedOf(device: XmlElement, name: string): number {
  return name === 'source' && device.attribute('type')?.value === 'udp' ? 2 : 1;
}
