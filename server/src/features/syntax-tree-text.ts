// The tree that was read from a text, for whoever wants to know how a half-typed text is understood.
import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { XmlAttribute, XmlElement, XmlNode } from '../xml/tree.js';
import type { Snapshot } from './snapshot.js';

/** So much of a text or a value tells which it is. */
const LONGEST_VALUE = 40;

/** A line for each node, indented below its parent, with its place counted from 1; what is wrong stands at the end. */
export function syntaxTreeText({ document, lines }: Snapshot): string {
  const nodes = document.nodes.flatMap(node => linesOf(node, '', lines));
  const faults = document.faults.map(({ kind, message, span }) => `fault ${kind} ${place(span, lines)}: ${message}`);
  return [...nodes, ...faults].map(line => `${line}\n`).join('');
}

function linesOf(node: XmlNode, indent: string, lines: Lines): readonly string[] {
  if (node.kind !== 'element') return isBlank(node) ? [] : [`${indent}${leafWords(node)} ${place(node.span, lines)}`];
  const deeper = `${indent}  `;
  return [
    `${indent}${elementWords(node)} ${place(node.span, lines)}`,
    ...node.attributes.map(attribute => `${deeper}${attributeWords(attribute)} ${place(attribute.span, lines)}`),
    ...node.children.flatMap(child => linesOf(child, deeper, lines)),
  ];
}

function isBlank(node: Exclude<XmlNode, XmlElement>): boolean {
  return node.kind === 'text' && node.value.trim() === '';
}

function leafWords(node: Exclude<XmlNode, XmlElement>): string {
  return 'value' in node ? `${node.kind} ${quoted(node.value.trim())}` : node.kind;
}

function elementWords({ name, isSelfClosing, endTagSpan }: XmlElement): string {
  return `element ${name}${isSelfClosing || endTagSpan ? '' : ' (not closed)'}`;
}

function attributeWords({ name, value, valueSpan }: XmlAttribute): string {
  return valueSpan ? `attribute ${name} ${quoted(value)}` : `attribute ${name} (without value)`;
}

function quoted(value: string): string {
  return JSON.stringify(value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);
}

function place({ start, end }: Span, lines: Lines): string {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return `${from.line + 1}:${from.character + 1}–${to.line + 1}:${to.character + 1}`;
}
