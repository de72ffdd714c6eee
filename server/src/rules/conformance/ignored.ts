// What stands in a domain and means nothing to libvirt's parser, which takes what it asks for and passes over the rest.
import type { ElementSchema } from '../../schema/element-schema.js';
import { schemaOf } from '../../schema/schema.js';
import type { XmlAttribute, XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import type { Facts } from '../rule.js';
import { isReadAnyway } from './read-anyway.js';

/** Something libvirt passes over; `known`: what it is where later releases know it. */
export interface Ignored {
  readonly element: XmlElement;
  readonly parent: XmlElement;
  /** What belongs into the parent. */
  readonly place: ElementSchema;
  /** Absent: the element itself. */
  readonly attribute?: XmlAttribute;
  /** The first release known to heed it; absent: none does. */
  readonly since?: number;
}

/** In the order of the text; of what is ignored, the content is not looked at. */
export function* ignoredIn({ document, domain, definition }: Facts): Generator<Ignored> {
  const { root } = schemaOf('domain');
  const place = domain.form === 'fragment' ? root.child('devices')?.child(domain.element.name) : root;
  const release = observedFrom(definition.profile.libvirt);
  if (place) yield* ignoredInside(domain.element, place, { release, isIntact: element => isIntact(document, element) });
}

interface View {
  readonly release: number;
  readonly isIntact: (element: XmlElement) => boolean;
}

function* ignoredInside(element: XmlElement, place: ElementSchema, view: View): Generator<Ignored> {
  // Where any name goes, everything is kept as it is.
  if (place.name === '*' || !view.isIntact(element)) return;
  for (const attribute of element.attributes) {
    const known = place.attribute(attribute.name);
    if (isHeeded(known, view) || isForeign(attribute.name)) continue;
    if (isReadAnyway(element, attribute.name)) continue;
    yield { element, parent: element, place, attribute, ...sinceOf(known) };
  }
  for (const child of element.elements) {
    const known = place.child(child.name);
    if (known && isHeeded(known, view)) yield* ignoredInside(child, known, view);
    else if (isPassedOver(child, element, place) && view.isIntact(child)) {
      yield { element: child, parent: element, place, ...sinceOf(known) };
    }
  }
}

/** The text of a text element is that of its children, too. */
function isPassedOver(child: XmlElement, parent: XmlElement, place: ElementSchema): boolean {
  const isOther = isForeign(child.name) || child.attribute('xmlns') !== undefined;
  return !isOther && place.text === undefined && !isReadAnyway(parent, child.name);
}

function isHeeded(known: { readonly since?: number } | undefined, { release }: View): boolean {
  return known !== undefined && (known.since ?? 0) <= release;
}

function sinceOf(known: { readonly since?: number } | undefined): Pick<Ignored, 'since'> {
  return known?.since === undefined ? {} : { since: known.since };
}

function isForeign(name: string): boolean {
  return name.includes(':') || name === 'xmlns';
}

/** The first observed release that is no older: what it does not know, the wanted one does not know either. */
function observedFrom(libvirt: number): number {
  return schemaOf('domain').releases.find(release => release >= libvirt) ?? Number.POSITIVE_INFINITY;
}
