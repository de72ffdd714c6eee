// What is said about a departure from the schema, and under which token.
import { attributesNamed, elementsNamed } from '../../schema/find-leaves.js';
import { usesOf } from '../../schema/uses.js';
import type { Span } from '../../text/span.js';
import { listed } from '../words/listed.js';
import { conflictOf } from './conflict.js';
import { describedValues } from './described-values.js';
import { localName, namespaceOf } from './namespaces.js';
import type { Violation } from './violation.js';

export function spanOf(violation: Violation): Span {
  switch (violation.kind) {
    case 'attribute': {
      const { attribute, left } = violation;
      const isValue = attributesNamed(left, attribute.name).length > 0;
      return (isValue && attribute.valueSpan) || attribute.nameSpan;
    }
    case 'child':
      return violation.child.nameSpan;
    case 'text':
      return violation.text?.span ?? violation.element.nameSpan;
    default:
      return violation.element.nameSpan;
  }
}

export function wordingOf(violation: Violation): string {
  switch (violation.kind) {
    case 'attribute':
      return aboutAttribute(violation);
    case 'child':
      return aboutChild(violation);
    case 'text':
      return aboutText(violation);
    case 'missing-attribute':
      return `<${violation.element.name}> has no ${missing(violation, 'attributes')}.`;
    case 'missing-child':
      return `<${violation.element.name}> has no ${missing(violation, 'elements')}.`;
  }
}

type Of<K extends Violation['kind']> = Extract<Violation, { kind: K }>;

function aboutAttribute(violation: Of<'attribute'>): string {
  const { element, attribute, content, left } = violation;
  const allowed = attributesNamed(left, attribute.name);
  if (allowed.length > 0) {
    return `The schema does not allow '${attribute.value}' for ${attribute.name}: ${describedValues(allowed.map(one => one.of))}.`;
  }
  if (attributesNamed(content, attribute.name).length === 0) {
    return `The schema knows no ${attribute.name} of <${element.name}>.`;
  }
  return `The schema knows no ${attribute.name} of <${element.name}> ${conflictOf(violation)}.`;
}

function aboutChild(violation: Of<'child'>): string {
  const { element, child, content, left } = violation;
  const name = localName(child.name);
  const isKnown = elementsNamed(content, name, namespaceOf(child)).length > 0;
  if (!isKnown) return `The schema knows no <${child.name}> in <${element.name}>.`;
  if (elementsNamed(left, name, namespaceOf(child)).length > 0)
    return `<${child.name}> stands too early in <${element.name}>.`;
  const isSecond = element.elements.some(other => other !== child && other.name === child.name);
  if (isSecond) return `<${element.name}> can have one <${child.name}> only.`;
  return `The schema allows no <${child.name}> in <${element.name}> ${conflictOf(violation)}.`;
}

function aboutText({ element, text, left }: Of<'text'>): string {
  const { texts } = usesOf(left);
  if (texts.length === 0) return `<${element.name}> contains no text.`;
  if (text === undefined) return `<${element.name}> is empty: ${describedValues(texts)}.`;
  return `The schema does not allow '${element.text.trim()}' in <${element.name}>: ${describedValues(texts)}.`;
}

/** What has to be there; where there is a choice, all of it. */
function missing({ left }: Violation, what: 'attributes' | 'elements'): string {
  const uses = [...usesOf(left)[what]].map(([name, { isRequired }]) => ({ name: shown(name, what), isRequired }));
  const required = uses.filter(use => use.isRequired);
  return required.length > 0
    ? listed(
        required.map(use => use.name),
        'and no',
      )
    : listed(uses.map(use => use.name));
}

function shown(name: string, what: 'attributes' | 'elements'): string {
  return what === 'elements' ? `<${localName(name.replace(/^<.*>/, ''))}>` : name;
}
