import type { XmlElement } from '../../xml/tree.js';
import type { Facts, Fix } from '../rule.js';
import { addChild } from './add-part.js';

/** For all of the memory; cells that decide for themselves are left to people. */
export function shareMemory(facts: Facts): Fix[] {
  const { document, elements } = facts;
  const [access] = elements.at('memoryBacking/access');
  const [backing] = elements.at('memoryBacking');
  if (elements.at('cpu/numa/cell').some(cell => cell.attribute('memAccess')) || !document.root) return [];
  if (access) {
    const mode = access.attribute('mode');
    const { valueSpan } = mode ?? {};
    return valueSpan ? [{ title: 'Share the memory', edits: [{ span: valueSpan, text: 'shared' }] }] : [];
  }
  const target: XmlElement = backing ?? document.root;
  const markup = "<access mode='shared'/>";
  const whole = backing ? markup : `<memoryBacking>\n  ${markup}\n</memoryBacking>`;
  return [{ ...addChild(target, whole, facts), title: 'Share the memory' }];
}
