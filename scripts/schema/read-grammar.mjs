// Reads RelaxNG's XML form with its includes into plain patterns, a definition each:
//   { is: 'choice'|'group'|'interleave', of: [pattern…] }, { is: 'many', of: pattern },
//   { is: 'element'|'attribute', name, ns, of: pattern }, { is: 'value', value }, { is: 'data', type, pattern, min, max, maxLength, except },
//   { is: 'ref', name }, { is: 'text' }, { is: 'empty' }, { is: 'none' }.
import { dirname, join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';

export function readGrammar(path, readFile) {
  const grammar = { start: undefined, definitions: new Map() };
  include(path, readFile, grammar);
  return { start: grammar.start, definitions: reachable(grammar) };
}

function include(path, readFile, grammar) {
  const root = new DOMParser().parseFromString(readFile(path), 'text/xml').documentElement;
  for (const node of elementsOf(root)) {
    if (node.tagName === 'start') grammar.start ??= group(node);
    else if (node.tagName === 'include') include(join(dirname(path), node.getAttribute('href')), readFile, grammar);
    else if (node.tagName === 'define') define(node, grammar.definitions);
    else throw new Error(`${path}: <${node.tagName}> is not expected here`);
  }
}

function define(node, definitions) {
  const name = node.getAttribute('name');
  const pattern = group(node);
  const earlier = definitions.get(name);
  if (node.getAttribute('combine') === 'choice' && earlier) definitions.set(name, choice([earlier, pattern]));
  else if (!earlier) definitions.set(name, pattern);
  else throw new Error(`${name} is defined twice`);
}

function reachable({ start, definitions }) {
  const found = new Map();
  const visit = pattern => {
    if (pattern.is === 'ref' && !found.has(pattern.name)) {
      found.set(pattern.name, definitions.get(pattern.name));
      visit(found.get(pattern.name));
    }
    for (const part of [pattern.of ?? []].flat()) visit(part);
  };
  visit(start);
  return found;
}

const READERS = {
  ref: node => ({ is: 'ref', name: node.getAttribute('name') }),
  text: () => ({ is: 'text' }),
  empty: () => ({ is: 'empty' }),
  notAllowed: () => ({ is: 'none' }),
  value: node => ({ is: 'value', value: node.textContent.trim() }),
  data,
  group,
  interleave: node => nary('interleave', partsOf(node)),
  choice: node => choice(partsOf(node)),
  optional: node => choice([group(node), { is: 'empty' }]),
  oneOrMore: node => many(group(node)),
  zeroOrMore: node => choice([many(group(node)), { is: 'empty' }]),
  element: node => ({ is: 'element', ...nameOf(node), of: nary('group', contentOf(node)) }),
  attribute: node => ({
    is: 'attribute',
    ...nameOf(node),
    of: contentOf(node).length === 0 ? { is: 'text' } : nary('group', contentOf(node)),
  }),
};

function read(node) {
  const reader = READERS[node.tagName];
  if (!reader) throw new Error(`<${node.tagName}> is not known`);
  return reader(node);
}

function elementsOf(node) {
  return [...node.childNodes].filter(child => child.nodeType === 1);
}

function partsOf(node) {
  return elementsOf(node).map(read);
}

function group(node) {
  return nary('group', partsOf(node));
}

function nameOf(node) {
  if (!node.hasAttribute('name')) return { name: '*' };
  const ns = node.tagName === 'element' ? namespaceOf(node) : '';
  return { name: node.getAttribute('name').trim(), ...(ns && { ns }) };
}

/** An element's namespace holds for the elements declared inside as well. */
function namespaceOf(node) {
  if (node?.nodeType !== 1) return '';
  return node.hasAttribute('ns') ? node.getAttribute('ns') : namespaceOf(node.parentNode);
}

function contentOf(node) {
  return elementsOf(node)
    .filter(child => child.tagName !== 'anyName')
    .map(read);
}

/** Flat, without what means nothing: a member of the same kind, an empty one, or one that never matches. */
function nary(kind, parts) {
  const flat = parts.flatMap(part => (part.is === kind ? part.of : [part])).filter(part => part.is !== 'empty');
  if (flat.some(part => part.is === 'none')) return { is: 'none' };
  if (flat.length === 0) return { is: 'empty' };
  return flat.length === 1 ? flat[0] : { is: kind, of: flat };
}

export function choice(parts) {
  const flat = parts.flatMap(part => (part.is === 'choice' ? part.of : [part])).filter(part => part.is !== 'none');
  const distinct = [...new Map(flat.map(part => [JSON.stringify(part), part])).values()];
  if (distinct.length === 0) return { is: 'none' };
  return distinct.length === 1 ? distinct[0] : { is: 'choice', of: distinct };
}

function many(part) {
  return part.is === 'empty' || part.is === 'none' ? part : { is: 'many', of: part };
}

function data(node) {
  const result = { is: 'data', type: node.getAttribute('type') };
  for (const child of elementsOf(node)) {
    if (child.tagName === 'except') result.except = choice(partsOf(child));
    else result[PARAMETERS[child.getAttribute('name')]] = child.textContent;
  }
  return result;
}

const PARAMETERS = { pattern: 'pattern', minInclusive: 'min', maxInclusive: 'max', maxLength: 'maxLength' };
