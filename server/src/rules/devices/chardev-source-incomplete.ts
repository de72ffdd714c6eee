import type { XmlElement } from '../../xml/tree.js';
import { missingPart, neededParts } from '../evidence/character-source.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Problem, Rule } from '../rule.js';

const KINDS = ['serial', 'parallel', 'console', 'channel', 'redirdev'];

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
  const missing = missingPart(device);
  if (!missing) return;
  const source = device.child('source');
  yield {
    span: (source ?? device).nameSpan,
    message: `A <${device.name}> of type ${device.attribute('type')?.value} needs a <source> with a ${missing.name}.`,
    fixes: () => [complete(device, source, missing, facts)],
  };
}

function lacksPart(device: XmlElement): boolean {
  return missingPart(device) !== undefined;
}

function complete(
  device: XmlElement,
  source: XmlElement | undefined,
  { name, example }: { readonly name: string; readonly example: string },
  facts: Facts,
) {
  if (source) return addAttribute(source, name, example, facts);
  const needed = neededParts(device);
  const attributes = Object.entries(needed).map(([key, value]) => `${key}='${value}'`);
  return addChild(device, `<source ${attributes.join(' ')}/>`, facts, 'first');
}
