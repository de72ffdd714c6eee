// Compares a document with a RelaxNG pattern, element by element: an element matches those of its patterns that its
// attributes and children use up. Where none matches, the comparison goes on as if the culprit were right.
import { afterSomeAttribute, afterText, isComplete } from '../../schema/derive.js';
import { elementsNamed } from '../../schema/find-leaves.js';
import { type ElementPattern, NONE, type Pattern } from '../../schema/pattern.js';
import { type Stage, stageOf } from '../../schema/stage.js';
import type { XmlElement, XmlText } from '../../xml/tree.js';
import { isNamespaceDeclaration, localName, namespaceOf } from './namespaces.js';
import type { Violation } from './violation.js';

/** What departs from the pattern of a whole document; nothing exactly when it conforms. */
export function violations(root: XmlElement, pattern: Pattern): readonly Violation[] {
  return violationsOf(root, elementsNamed(pattern, localName(root.name), namespaceOf(root)));
}

/** The same for an element and what it may be, whatever its name. */
export function violationsOf(element: XmlElement, patterns: readonly ElementPattern[]): readonly Violation[] {
  return new Conformance().of(element, patterns);
}

/** What was found when an element was compared with a pattern, and with others. */
interface Comparison {
  readonly pattern: ElementPattern;
  readonly found: readonly Violation[];
  readonly before: Comparison | undefined;
}

/**
 * Of devices and the like, which live on from version to version. What is declared around them decides which patterns they
 * are compared with, not what comes of it, unless there are prefixes in them.
 */
const settled = new WeakMap<XmlElement, Comparison>();

class Conformance {
  readonly #known = new Map<XmlElement, Comparison>();
  #prefixes = 0;

  /** Those against the pattern that fits best. */
  of(element: XmlElement, patterns: readonly ElementPattern[]): readonly Violation[] {
    let best: readonly Violation[] | undefined;
    for (const pattern of patterns) {
      const found = this.#against(pattern, element);
      if (!best || found.length < best.length) best = found;
    }
    return best ?? [];
  }

  #against(pattern: ElementPattern, element: XmlElement): readonly Violation[] {
    const isSettling = isPiece(element);
    const before = (isSettling ? settled.get(element) : undefined) ?? this.#known.get(element);
    for (let each = before; each; each = each.before) if (each.pattern === pattern) return each.found;
    const prefixes = this.#prefixes;
    const found = this.#compare(element, pattern.content);
    if (isSettling && this.#prefixes === prefixes) settled.set(element, { pattern, found, before });
    else if (found.length > 0 || element.elements.length > 0) this.#known.set(element, { pattern, found, before });
    return found;
  }

  #compare(element: XmlElement, content: Pattern): readonly Violation[] {
    const found: Violation[] = [];
    const stated = checkAttributes(element, content, found);
    let stage = stated.afterAttributes();
    if (stage.isImpossible) {
      found.push({ kind: 'missing-attribute', element, content, left: stated.left });
      stage = stated.supposingAttributes();
    }
    if (element.elements.length === 0) {
      checkText(element, content, stage, found);
    } else {
      const { left, isComplete: isWhole } = this.#children(element, content, stage, found);
      if (!isWhole) found.push({ kind: 'missing-child', element, content, left });
    }
    return found.length > 0 ? found : NOTHING;
  }

  #children(element: XmlElement, content: Pattern, start: Stage, found: Violation[]): Stage {
    let stage = start;
    for (const node of element.children) {
      if (node.kind === 'element') stage = this.#child(node, element, content, stage, found);
      else if (node.kind === 'text' || node.kind === 'cdata') stage = afterMixed(node, element, content, stage, found);
    }
    return stage;
  }

  #child(child: XmlElement, element: XmlElement, content: Pattern, stage: Stage, found: Violation[]): Stage {
    if (child.name.includes(':')) this.#prefixes++;
    const candidates = stage.elementsNamed(localName(child.name), namespaceOf(child));
    const matches = candidates.filter(pattern => this.#against(pattern, child).length === 0);
    const next = stage.afterChild(matches.length > 0 ? matches : candidates);
    if (next.isImpossible) {
      found.push({ kind: 'child', element, content, left: stage.left, child });
      return stage;
    }
    if (matches.length === 0) found.push(...this.of(child, candidates));
    return next;
  }
}

function isPiece({ name, parent }: XmlElement): boolean {
  return parent?.parent !== undefined && parent.parent.parent === undefined && !name.includes(':');
}

const NOTHING: readonly Violation[] = [];

function checkAttributes(element: XmlElement, content: Pattern, found: Violation[]): Stage {
  let stage = stageOf(content);
  for (const attribute of element.attributes) {
    if (isNamespaceDeclaration(attribute)) continue;
    const { left } = stage;
    const next = stage.afterAttribute(attribute.name, attribute.value);
    if (!next.isImpossible) {
      stage = next;
      continue;
    }
    found.push({ kind: 'attribute', element, content, left, attribute });
    const supposed = afterSomeAttribute(left, attribute.name);
    if (supposed !== NONE) stage = stageOf(supposed);
  }
  return stage;
}

function checkText(element: XmlElement, content: Pattern, stage: Stage, found: Violation[]): void {
  const { left } = stage;
  const { text } = element;
  if (text.trim() === '' && stage.isComplete) return;
  const after = afterText(left, text);
  if (after !== NONE && isComplete(after)) return;
  const first = element.children.find((node): node is XmlText => node.kind === 'text' || node.kind === 'cdata');
  if (text.trim() === '' && !isTextual(left)) found.push({ kind: 'missing-child', element, content, left });
  else found.push({ kind: 'text', element, content, left, text: first });
}

/** Text between elements. */
function afterMixed(node: XmlText, element: XmlElement, content: Pattern, stage: Stage, found: Violation[]): Stage {
  if (node.value.trim() === '') return stage;
  const { left } = stage;
  const after = afterText(left, node.value);
  if (after !== NONE) return stageOf(after);
  found.push({ kind: 'text', element, content, left, text: node });
  return stage;
}

/** Whether nothing but text is still missing. */
function isTextual(left: Pattern): boolean {
  if (left.is === 'choice') return left.of.every(isTextual);
  return left.is === 'text' || left.is === 'value' || left.is === 'data' || left.is === 'empty';
}
