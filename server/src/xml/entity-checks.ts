// Whether libvirt can take in an entity where it is referred to. An entity's text is read once, at the first reference.
import type { Span } from '../text/span.js';
import { utf8Length } from './characters.js';
import type { Entities, Entity } from './entities.js';
import { type FaultKind, sayWrong, type Wrong } from './faults.js';
import { ENTITY_NESTING, REFERENCE_COST } from './limits.js';
import type { Reader } from './reader.js';
import { isPredefined, referenceAt } from './references.js';
import { wrongAsWritten } from './written-reference.js';

/** What is wrong with an entity within an entity is said of the inner one alone. */
const ABOUT_ENTITIES: ReadonlySet<string> = new Set<FaultKind>([
  'entity-loop',
  'entities-nested-too-deep',
  'entities-too-large',
  'malformed-entity',
  'unknown-entity',
  'unparsed-entity',
  'too-deep',
]);

/** Checks a reference in element content, below `depth` open elements. */
export function checkEntityInContent(reader: Reader, name: string, place: Span, depth: number): void {
  if (isPredefined(name)) return;
  const { entities } = reader.source;
  const wrong = wrongAnywhere(entities, name);
  if (wrong) reader.faults.report(wrong, place);
  const entity = entities.find(name);
  if (entity?.kind !== 'internal' || entity.isBroken) return;
  if (entity.isExpanding) breakAt(reader, entity, place, ['entity-loop', name]);
  else if (!entity.nodes && !entity.isInValue) readEntity(reader, entity, place, depth);
  if (!entity.isBroken) charge(reader, entity, place);
}

/** Checks a reference in an attribute's value; `isKept` as in `wrongInValue`. */
export function checkEntityInValue(reader: Reader, name: string, place: Span, isKept: boolean): void {
  if (isPredefined(name)) return;
  const { entities } = reader.source;
  const entity = entities.find(name);
  if (entity?.isBroken) return;
  const wrong = wrongInValue(entities, name, reader.nesting, isKept);
  if (wrong) reader.faults.report(wrong, place);
  else if (entity) charge(reader, entity, place);
}

function breakAt(reader: Reader, entity: Entity, place: Span, wrong: Wrong): void {
  entity.isBroken = true;
  reader.faults.report(wrong, place);
}

function charge(reader: Reader, entity: Entity, place: Span): void {
  if (reader.expansion.charge(entity.expandedSize, place.end)) return;
  reader.source.entities.isExhausted = true;
  breakAt(reader, entity, place, ['entities-too-large', entity.name]);
}

function readEntity(reader: Reader, entity: Entity, place: Span, depth: number): void {
  if (reader.nesting >= ENTITY_NESTING.value) {
    breakAt(reader, entity, place, tooDeep(entity));
    return;
  }
  const inner = reader.inside(entity, depth + 1);
  entity.isExpanding = true;
  entity.nodes = reader.readNodes(inner);
  entity.isExpanding = false;
  entity.expandedSize = utf8Length(entity.text) + inner.expansion.size;
  const [fault] = inner.faults.inOrder();
  if (!fault) return;
  entity.isBroken = true;
  if (ABOUT_ENTITIES.has(fault.kind)) reader.faults.adopt(fault, place);
  else reader.faults.add('malformed-entity', place.start, place.end, entity.name, fault.message);
}

function tooDeep({ name }: Entity): Wrong {
  return ['entities-nested-too-deep', name, String(ENTITY_NESTING.value)];
}

function wrongAnywhere(entities: Entities, name: string): Wrong | undefined {
  const entity = entities.find(name);
  if (!entity) return entities.acceptsUnknown ? undefined : ['unknown-entity', name];
  return entity.kind === 'unparsed' ? ['unparsed-entity', name] : undefined;
}

/**
 * What is wrong with an entity, or with one that it refers to, in a value that is `nesting` entities deep. What is found
 * about those of a document's values is kept; default values may refer to entities that are declared after them.
 */
export function wrongInValue(entities: Entities, name: string, nesting: number, isKept: boolean): Wrong | undefined {
  const entity = entities.find(name);
  if (!entity || entity.kind === 'unparsed') return wrongAnywhere(entities, name);
  if (entity.kind === 'external') return ['external-entity-in-value', name];
  if (entity.isExpanding) return ['entity-loop', name];
  if (entity.isInValue || (entity.isSoundInDefault && !isKept)) return undefined;
  if (nesting >= ENTITY_NESTING.value) return tooDeep(entity);
  entity.isExpanding = true;
  const wrong = wrongInText(entities, entity, nesting + 1, isKept);
  entity.isExpanding = false;
  entity.isBroken ||= wrong !== undefined;
  entity.isSoundInDefault = !entity.isBroken;
  entity.isInValue = isKept;
  return wrong;
}

function wrongInText(entities: Entities, entity: Entity, nesting: number, isKept: boolean): Wrong | undefined {
  const { text, name } = entity;
  if (text.includes('<')) return ['less-than-from-entity', name];
  let size = utf8Length(text);
  let end = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', end)) {
    const reference = referenceAt(text, at);
    end = Math.max(reference.end, at + 1);
    const malformed = wrongAsWritten(reference, text.slice(at, end));
    if (malformed) return ['malformed-entity', name, sayWrong(malformed)];
    if (reference.kind !== 'entity' || isPredefined(reference.name)) continue;
    const wrong = wrongInValue(entities, reference.name, nesting, isKept);
    if (wrong) return wrong;
    size += (entities.find(reference.name)?.expandedSize ?? 0) + REFERENCE_COST.value;
  }
  entity.expandedSize = size;
  return undefined;
}
