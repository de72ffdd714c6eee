// What a rule may conclude while a document is being typed: what is there is certain, unless a fault lies in its tag;
// what is missing may only be unreadable.
import type { XmlDocument, XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

/** Whether the element's own attributes can be taken at their word. */
export function isIntact({ faults }: XmlDocument, element: XmlElement): boolean {
  if (!faults.length) return true;
  const { start, end } = element.startTagSpan;
  return !faults.some(({ span }) => span.start < end && start < span.end);
}

/** Whether what a domain does not state, it does not have: a bare device says nothing about its domain. */
export function knowsAbsence({ document, domain }: Facts): boolean {
  return domain.form === 'domain' && document.faults.length === 0;
}

/** Whether the machine is that of the text, or libvirt's default for a text that surely names none. */
export function knowsMachine(facts: Facts): boolean {
  const { arch, machine } = facts.domain;
  return knowsAbsence(facts) || (arch !== undefined && machine !== undefined);
}

/** Whether addresses and controllers that libvirt fills in can be foreseen. */
export function foresees(facts: Facts): boolean {
  return knowsAbsence(facts) && facts.definition.isCertain;
}
