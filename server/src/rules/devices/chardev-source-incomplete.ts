import type { XmlElement } from '../../xml/tree.js';
import { characterDevices } from '../evidence/character-devices.js';
import { missingPart, neededParts } from '../evidence/character-source.js';
import { becomesSerial } from '../evidence/first-console.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Problem, Rule } from '../rule.js';

export const chardevSourceIncomplete: Rule = ruleOf(
  {
    code: 'chardev-source-incomplete',
    summary: "The host's end of a character device lacks its path, host, service or channel.",
  },
  function* check(facts) {
    if (facts.document.faults.length > 0) return;
    for (const device of characterDevices(facts, lacksPart)) {
      if (!becomesSerial(device, facts)) yield* checkDevice(device, facts);
    }
  },
);

function lacksPart(device: XmlElement): boolean {
  return missingPart(device) !== undefined;
}

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
