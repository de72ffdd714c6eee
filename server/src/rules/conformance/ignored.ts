// What stands in a domain and means nothing to libvirt's parser, which takes what it asks for and passes over the rest.
import type { ElementSchema } from '../../schema/element-schema.js';
import { schemaOf } from '../../schema/schema.js';
import { overlaps } from '../../text/span.js';
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
  const isSound = document.faults.length === 0;
  const isFaultless = ({ span }: XmlElement) => isSound || !document.faults.some(fault => overlaps(fault.span, span));
  const view = { release, isSound, isIntact: (element: XmlElement) => isIntact(document, element), isFaultless };
  if (place) yield* ignoredInside(domain.element, place, view);
}

interface View {
  /** From its first tag to its last. */
  readonly isFaultless: (element: XmlElement) => boolean;
  readonly release: number;
  readonly isSound: boolean;
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
    if (known && isHeeded(known, view)) {
      if (!isHeededWhole(child, known, view)) yield* ignoredInChild(child, known, view);
    } else if (isPassedOver(child, element, place) && view.isFaultless(child)) {
      yield { element: child, parent: element, place, ...sinceOf(known) };
    }
  }
}

interface Heeded {
  readonly place: ElementSchema;
  readonly release: number;
}

/** Devices and the like that are heeded as a whole: they live on from version to version, and are not looked at again. */
const heeded = new WeakMap<XmlElement, Heeded>();

function isHeededWhole(child: XmlElement, place: ElementSchema, { release, isSound }: View): boolean {
  const before = isSound ? heeded.get(child) : undefined;
  return before !== undefined && before.place === place && before.release === release;
}

function* ignoredInChild(child: XmlElement, place: ElementSchema, view: View): Generator<Ignored> {
  let isWhole = true;
  for (const ignored of ignoredInside(child, place, view)) {
    isWhole = false;
    yield ignored;
  }
  const livesOn = view.isSound && child.parent?.parent !== undefined && child.parent.parent.parent === undefined;
  if (isWhole && livesOn) heeded.set(child, { place, release: view.release });
}

/** The text of a text element is that of its children, too; an element that is not closed is still being typed. */
function isPassedOver(child: XmlElement, parent: XmlElement, place: ElementSchema): boolean {
  if (!child.isSelfClosing && !child.endTagSpan) return false;
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
