import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

export function isOn(feature: XmlElement): boolean {
  return feature.attribute('state')?.value === 'on';
}

/** Whether libvirt reads the enlightenment, or the part of one; any other feature it does. */
export function isReadIn({ parent }: XmlElement, facts: Facts): boolean {
  if (!parent) return false;
  if (parent.name !== 'hyperv') return parent.parent?.name !== 'hyperv' || (isOn(parent) && isReadIn(parent, facts));
  const isPassedThrough = parent.attribute('mode')?.value === 'passthrough';
  return !isPassedThrough || !holdsIn(changes.passedThroughAlone, facts.definition.profile);
}
