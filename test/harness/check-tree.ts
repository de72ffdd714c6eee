import assert from 'node:assert/strict';
import type { Span } from '../../server/src/text/span.js';
import type { XmlDocument, XmlElement, XmlNode } from '../../server/src/xml/tree.js';

/** What holds for the tree of any text, however damaged it is. */
export function checkTree(document: XmlDocument): void {
  const { text, nodes, faults } = document;
  const end = nodes.reduce((offset, node) => checkNode(node, offset, undefined), 0);
  assert.equal(end, text.length, 'every character belongs to a node');
  let before = 0;
  for (const { span } of faults) {
    checkInside(span, { start: before, end: text.length });
    assert.ok(span.start < span.end || span.end === text.length, 'a fault underlines something');
    before = span.start;
  }
}

/** Returns where the node ends: its neighbours leave no gap. */
function checkNode(node: XmlNode, offset: number, parent: XmlElement | undefined): number {
  assert.equal(node.span.start, offset);
  if (node.kind === 'element') checkElement(node, parent);
  assert.ok(node.span.end > offset, 'no node is empty');
  return node.span.end;
}

function checkElement(element: XmlElement, parent: XmlElement | undefined): void {
  const { span, startTagSpan, endTagSpan, nameSpan } = element;
  assert.equal(element.parent, parent);
  checkInside(nameSpan, startTagSpan);
  assert.equal(nameSpan.end - nameSpan.start, element.name.length);
  checkAttributes(element);
  const end = element.children.reduce((offset, child) => checkNode(child, offset, element), startTagSpan.end);
  assert.equal(end, endTagSpan?.start ?? span.end);
  assert.equal(endTagSpan?.end ?? span.end, span.end);
  assert.ok(!(element.isSelfClosing && element.children.length), 'an empty element has no children');
}

function checkAttributes({ attributes, nameSpan, startTagSpan }: XmlElement): void {
  let before = nameSpan.end;
  for (const { span, name, nameSpan, valueSpan } of attributes) {
    checkInside(span, { start: before, end: startTagSpan.end });
    assert.deepEqual(nameSpan, { start: span.start, end: span.start + name.length });
    if (valueSpan) checkInside(valueSpan, { start: nameSpan.end, end: span.end });
    before = span.end;
  }
}

function checkInside(inner: Span, outer: Span): void {
  const isInside = outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
  assert.ok(isInside, `${JSON.stringify(inner)} lies in ${JSON.stringify(outer)}`);
}
