// When two attributes of one name are one too many. libxml2 compares them by namespace, and forgets about prefixes that are
// bound to nothing and about declarations that it ignores.
import type { ParsedAttribute } from './attribute.js';
import type { ParsedElement } from './element.js';

const PREFIXED = /^([^:]+):[^:]/;
const RESERVED = new Set(['http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/']);

/** Whether libvirt refuses an element with a second attribute of that name. */
export function isRefusedTwice(name: string, attributes: readonly ParsedAttribute[], parent?: ParsedElement): boolean {
  if (isDeclaration(name))
    return attributes.filter(attribute => attribute.name === name && declares(attribute)).length > 1;
  const prefix = PREFIXED.exec(name)?.[1];
  return prefix === undefined || prefix === 'xml' || isBound(prefix, attributes, parent);
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || /^xmlns:[^:]/.test(name);
}

/** Whether a declaration of a namespace has an effect. */
function declares({ name, value }: ParsedAttribute): boolean {
  if (RESERVED.has(value)) return false;
  return name === 'xmlns' || (value !== '' && name !== 'xmlns:xml' && name !== 'xmlns:xmlns');
}

function isBound(prefix: string, attributes: readonly ParsedAttribute[], parent: ParsedElement | undefined): boolean {
  const declaration = `xmlns:${prefix}`;
  if (attributes.some(attribute => attribute.name === declaration && declares(attribute))) return true;
  return parent !== undefined && isBound(prefix, parent.attributes, parent.parent);
}
