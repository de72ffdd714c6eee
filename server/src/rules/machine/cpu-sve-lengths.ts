import { isInFirst } from '../../xml/first-of-name.js';
import type { XmlElement } from '../../xml/tree.js';
import { deleteElement } from '../fixes/delete-part.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

const LENGTH = /^sve[0-9]+$/;
const OFF = ['disable', 'forbid'];

export const cpuSveLengths = unwantedRule({
  code: 'cpu-sve-lengths',
  summary: 'A processor without SVE has lengths of SVE vectors.',
  at: 'cpu/feature/@name',
  isSuspect: name => LENGTH.test(name) && name !== 'sve2',
  when: feature => isInFirst(feature) && feature.parent?.elements.some(isSveOff) === true,
  message: (_, name) => `SVE is switched off, and so there is no ${name}.`,
  fixes: (feature, facts) => deleteElement(feature, facts),
});

function isSveOff(element: XmlElement): boolean {
  return (
    element.name === 'feature' &&
    element.attribute('name')?.value === 'sve' &&
    OFF.includes(element.attribute('policy')?.value ?? '')
  );
}
