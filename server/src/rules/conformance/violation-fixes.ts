import { acceptsText } from '../../schema/data-type.js';
import { attributesNamed, elementsNamed } from '../../schema/find-leaves.js';
import type { Pattern } from '../../schema/pattern.js';
import { usesOf } from '../../schema/uses.js';
import { valueSchema } from '../../schema/value-schema.js';
import { nearest } from '../../text/nearest.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { renameAttribute, renameElement } from '../fixes/rename-part.js';
import type { Facts, Fix } from '../rule.js';
import { violationsOf } from './conformance.js';
import { localName, namespaceOf } from './namespaces.js';
import type { Violation } from './violation.js';

type Of<K extends Violation['kind']> = Extract<Violation, { kind: K }>;

export function fixesOf(violation: Violation, facts: Facts): Fix[] {
  switch (violation.kind) {
    case 'attribute':
      return fixesOfAttribute(violation, facts);
    case 'child':
      return fixesOfChild(violation, facts);
    case 'missing-attribute':
      return additions(violation, facts);
    default:
      return [];
  }
}

function fixesOfAttribute({ element, attribute, content, left }: Of<'attribute'>, facts: Facts): Fix[] {
  const { attributes } = usesOf(left);
  const use = attributes.get(attribute.name);
  const words = wordsOf(use?.patterns.map(pattern => pattern.of) ?? []);
  if (words.length > 0) return changeTo(attribute, words);
  if (use) return use.isRequired ? [] : deleteAttribute(attribute, facts);
  // What another form of the element has may be right, and the form wrong.
  if (attributesNamed(content, attribute.name).length > 0) return [];
  const names = [...attributes.keys()].filter(name => !element.attribute(name));
  const meant = nearest(attribute.name, names);
  const isFitting = attributesNamed(left, meant ?? '').some(({ of }) => acceptsText(of, attribute.value));
  return [...(isFitting ? renameAttribute(attribute, meant) : []), ...deleteAttribute(attribute, facts)];
}

/** Another name only if all that is inside is right under that name. */
function fixesOfChild({ child, content, left }: Of<'child'>, facts: Facts): Fix[] {
  if (elementsNamed(content, localName(child.name), namespaceOf(child)).length > 0) return [];
  const names = [...usesOf(left).elements.keys()].filter(name => !name.includes('>') && name !== '*');
  const meant = nearest(child.name, names);
  const patterns = meant === undefined ? [] : elementsNamed(left, meant, undefined);
  const isFitting = patterns.length > 0 && violationsOf(child, patterns).length === 0;
  return [...(isFitting ? renameElement(child, meant) : []), ...deleteElement(child, facts)];
}

/** What is missing can be added where only one attribute is, and the schema says what it can be. */
function additions({ element, left }: Violation, facts: Facts): Fix[] {
  const required = [...usesOf(left).attributes].filter(([, use]) => use.isRequired);
  const [name, use] = required.length === 1 && required[0] ? required[0] : [];
  const words = wordsOf(use?.patterns.map(pattern => pattern.of) ?? []);
  return name === undefined ? [] : words.slice(0, 4).map(word => addAttribute(element, name, word, facts));
}

function wordsOf(patterns: readonly Pattern[]): string[] {
  return valueSchema([0], [patterns])?.words.map(word => word.value) ?? [];
}
