// Everything by which a document can fail to be well-formed, and how it is said.
import type { Span } from '../text/span.js';
import { REPORTED_FAULTS } from './limits.js';
import type { XmlFault } from './tree.js';

const MESSAGES = {
  // Elements
  'unclosed-element': name => `<${name}> is never closed.`,
  'mismatched-end-tag': (name, open) => `This end tag is for <${name}>, but <${open}> is open.`,
  'stray-end-tag': name => `No <${name}> is open here.`,
  'nameless-end-tag': () => 'This end tag has no name.',
  'misplaced-blank': (before, after) => `No blank may stand between ${before} and ${after}.`,
  'unclosed-start-tag': name => `The start tag of <${name}> has no >.`,
  'unclosed-end-tag': name => `The end tag of <${name}> has no >.`,
  'bare-less-than': () => 'This < begins no tag; in text it is written &lt;.',
  'second-root': (name, root) => `<${name}> stands beside <${root}>, but a document has one root element.`,
  'no-root': () => 'The document has no element.',
  'empty-document': () => 'The document is empty.',
  'text-outside-root': () => 'Text may not stand outside the root element.',
  'too-deep': (name, limit) => `<${name}> is nested deeper than libvirt reads, which is ${limit} elements.`,

  // Attributes
  'missing-value': name => `Attribute ${name} has no value.`,
  'missing-equals': name => `An = is missing between ${name} and its value.`,
  'missing-quotes': name => `The value of ${name} is not in quotes.`,
  'unclosed-value': name => `The value of ${name} has no closing quote.`,
  'missing-blank': name => `A blank is missing before ${name}.`,
  'duplicate-attribute': (name, element) => `<${element}> has attribute ${name} twice.`,
  'unexpected-in-tag': what => `${what} has no place in a tag.`,
  'less-than-in-value': () => 'A < in a value is written &lt;.',

  // References and characters
  'bare-ampersand': () => 'This & begins no reference; by itself it is written &amp;.',
  'unclosed-reference': reference => `The reference ${reference} has no semicolon.`,
  'unknown-entity': name => `Entity ${name} is not declared.`,
  'empty-character-reference': () => 'This reference names no character.',
  'illegal-character-reference': code => `${code} is no character of XML, not even as a reference.`,
  'illegal-character': code => `U+${code} is no character of XML.`,
  'lone-surrogate': code => `U+${code} is half a character.`,
  'cdata-end-in-text': () => 'In text, ]]> is written ]]&gt;.',
  'character-outside-encoding': (code, encoding) => `U+${code} does not fit the declared encoding, ${encoding}.`,

  // Entities
  'entity-loop': name => `Entity ${name} refers to itself.`,
  'entities-nested-too-deep': (name, limit) => `Entity ${name} is nested deeper than libvirt reads, which is ${limit}.`,
  'entities-too-large': name => `With entity ${name} the document grows larger than libvirt reads.`,
  'external-entity-in-value': name => `Entity ${name} is external and may not stand in a value.`,
  'unparsed-entity': name => `Entity ${name} is not text and cannot be referred to.`,
  'less-than-from-entity': name => `Entity ${name} brings a < into a value.`,
  'malformed-entity': (name, fault) => `The text of entity ${name} is not well-formed: ${fault}`,

  // Comments, CDATA sections, processing instructions
  'unclosed-comment': () => 'This comment is never closed.',
  'unclosed-cdata': () => 'This CDATA section is never closed.',
  'unclosed-instruction': () => 'This processing instruction is never closed.',
  'double-hyphen-in-comment': () => 'A comment may not contain --.',
  'unknown-markup': () => 'Neither a comment nor a CDATA section begins like this.',
  'nameless-instruction': () => 'A processing instruction begins with <? and a name.',
  'reserved-instruction': name => `${name} is no name for a processing instruction.`,
  'missing-blank-in-instruction': name => `A blank is missing behind ${name}.`,

  // XML declaration
  'misplaced-declaration': () => 'The XML declaration may stand only at the very beginning.',
  'missing-version': () => 'The XML declaration has no version.',
  'unsupported-version': version => `There is no XML version ${version}.`,
  'unsupported-encoding': encoding => `libvirt cannot read encoding ${encoding} here.`,
  'malformed-declaration': () => 'This does not belong in the XML declaration.',

  // Document type
  'misplaced-doctype': () => 'The document type may be declared once only, before the root element.',
  'unclosed-doctype': () => 'The document type declaration is never closed.',
  'malformed-doctype': expected => `Here ${expected} is expected.`,
  'bare-percent': () => 'This % begins no reference; by itself it is written &#37;.',
  'parameter-entity-in-value': name => `Parameter entity ${name} may not stand in a value.`,
  'fragment-in-identifier': () => 'An external entity cannot be a fragment of a document.',

  // Sizes
  'name-too-long': limit => `This name is longer than libvirt reads, which is ${limit} bytes.`,
  'identifier-too-long': limit => `This identifier is longer than libvirt reads, which is ${limit} bytes.`,
  'document-too-long': limit => `The document is longer than libvirt takes, which is ${limit} bytes.`,
} satisfies Record<string, (...values: string[]) => string>;

export type FaultKind = keyof typeof MESSAGES;
type Values<K extends FaultKind> = Parameters<(typeof MESSAGES)[K]>;

/** What is wrong, without its place. */
export type Wrong = { [K in FaultKind]: readonly [kind: K, ...values: Values<K>] }[FaultKind];

const LONGEST_SHOWN = 60;

/** Collects the faults of one text. */
export class Faults {
  readonly #textLength: number;
  #found: XmlFault[] = [];

  constructor(textLength: number) {
    this.#textLength = textLength;
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** Whether more would not be reported. */
  get isFull(): boolean {
    return this.#found.length >= REPORTED_FAULTS.value;
  }

  /** An empty span grows to one character, unless the text ends there. */
  add<K extends FaultKind>(kind: K, start: number, end: number, ...values: Values<K>): XmlFault {
    const span = { start, end: Math.min(Math.max(end, start + 1), this.#textLength) };
    const fault = { span, kind, message: messageOf(kind, values) };
    if (!this.isFull) this.#found.push(fault);
    return fault;
  }

  report([kind, ...values]: Wrong, { start, end }: Span): void {
    this.add(kind, start, end, ...(values as Values<FaultKind>));
  }

  /** What was found elsewhere is reported here. */
  adopt(fault: XmlFault, span: Span): void {
    this.#found.push({ ...fault, span });
  }

  /** The same place, but something else is wrong there. */
  replace<K extends FaultKind>(fault: XmlFault, kind: K, ...values: Values<K>): void {
    const found = this.#found.indexOf(fault);
    if (found >= 0) this.#found[found] = { ...fault, kind, message: messageOf(kind, values) };
  }

  inOrder(): readonly XmlFault[] {
    return this.#found.sort((a, b) => a.span.start - b.span.start);
  }
}

/** What is wrong, in one sentence. */
export function sayWrong([kind, ...values]: Wrong): string {
  return messageOf(kind, values as Values<FaultKind>);
}

function messageOf<K extends FaultKind>(kind: K, values: Values<K>): string {
  const word = MESSAGES[kind] as (...values: readonly string[]) => string;
  return word(...values.map(shorten));
}

function shorten(value: string): string {
  return value.length <= LONGEST_SHOWN * 2 ? value : `${value.slice(0, LONGEST_SHOWN)}…`;
}

/** U+ notation without its U+. */
export function formatCode(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
