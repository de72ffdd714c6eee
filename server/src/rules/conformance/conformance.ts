// Compares a document with a RelaxNG pattern, element by element: an element matches those of its patterns that its
// attributes and children use up. Where none matches, the comparison goes on as if the culprit were right.
import {
  afterAttribute,
  afterAttributes,
  afterChild,
  afterSomeAttribute,
  afterText,
  isComplete,
  withoutAttributes,
} from '../../schema/derive.js';
import { elementsNamed } from '../../schema/find-leaves.js';
import { type ElementPattern, NONE, type Pattern } from '../../schema/pattern.js';
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

class Conformance {
  readonly #known = new Map<XmlElement, Map<ElementPattern, readonly Violation[]>>();

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
    let known = this.#known.get(element);
    if (!known) {
      known = new Map();
      this.#known.set(element, known);
    }
    let found = known.get(pattern);
    if (!found) {
      found = this.#compare(element, pattern.content);
      known.set(pattern, found);
    }
    return found;
  }

  #compare(element: XmlElement, content: Pattern): readonly Violation[] {
    const found: Violation[] = [];
    const afterStated = checkAttributes(element, content, found);
    let left = afterAttributes(afterStated);
    if (left === NONE) {
      found.push({ kind: 'missing-attribute', element, content, left: afterStated });
      left = withoutAttributes(afterStated);
    }
    left = element.elements.length > 0 ? this.#children(element, content, left, found) : left;
    if (element.elements.length === 0) checkText(element, content, left, found);
    else if (!isComplete(left)) found.push({ kind: 'missing-child', element, content, left });
    return found;
  }

  #children(element: XmlElement, content: Pattern, start: Pattern, found: Violation[]): Pattern {
    let left = start;
    for (const node of element.children) {
      if (node.kind === 'element') left = this.#child(node, element, content, left, found);
      else if (node.kind === 'text' || node.kind === 'cdata') left = afterMixed(node, element, content, left, found);
    }
    return left;
  }

  #child(child: XmlElement, element: XmlElement, content: Pattern, left: Pattern, found: Violation[]): Pattern {
    const candidates = elementsNamed(left, localName(child.name), namespaceOf(child));
    const matches = candidates.filter(pattern => this.#against(pattern, child).length === 0);
    const after = afterChild(left, new Set(matches.length > 0 ? matches : candidates));
    if (after === NONE) {
      found.push({ kind: 'child', element, content, left, child });
      return left;
    }
    if (matches.length === 0) found.push(...this.of(child, candidates));
    return after;
  }
}

function checkAttributes(element: XmlElement, content: Pattern, found: Violation[]): Pattern {
  let left = content;
  for (const attribute of element.attributes) {
    if (isNamespaceDeclaration(attribute)) continue;
    const after = afterAttribute(left, attribute.name, attribute.value);
    if (after === NONE) {
      found.push({ kind: 'attribute', element, content, left, attribute });
      const supposed = afterSomeAttribute(left, attribute.name);
      left = supposed === NONE ? left : supposed;
    } else {
      left = after;
    }
  }
  return left;
}

function checkText(element: XmlElement, content: Pattern, left: Pattern, found: Violation[]): void {
  const { text } = element;
  if (text.trim() === '' && isComplete(left)) return;
  const after = afterText(left, text);
  if (after !== NONE && isComplete(after)) return;
  const first = element.children.find((node): node is XmlText => node.kind === 'text' || node.kind === 'cdata');
  if (text.trim() === '' && !isTextual(left)) found.push({ kind: 'missing-child', element, content, left });
  else found.push({ kind: 'text', element, content, left, text: first });
}

/** Text between elements. */
function afterMixed(node: XmlText, element: XmlElement, content: Pattern, left: Pattern, found: Violation[]): Pattern {
  if (node.value.trim() === '') return left;
  const after = afterText(left, node.value);
  if (after !== NONE) return after;
  found.push({ kind: 'text', element, content, left, text: node });
  return left;
}

/** Whether nothing but text is still missing. */
function isTextual(left: Pattern): boolean {
  if (left.is === 'choice') return left.of.every(isTextual);
  return left.is === 'text' || left.is === 'value' || left.is === 'data' || left.is === 'empty';
}
