// Builds the tree of a document that may be half typed: nothing is lost, and nothing is thrown.
import { isWhiteSpace, nameEnd, skipWhiteSpace } from './characters.js';
import { ParsedAttribute, ParsedElement, ParsedMarkup, ParsedText, type Source } from './element.js';
import { isReference } from './references.js';
import type { XmlDocument, XmlFault, XmlNode } from './tree.js';

const MAXIMAL_DEPTH = 256;

export function parseXml(text: string): XmlDocument {
  return new Parser(text).document();
}

class Parser {
  readonly text: string;
  readonly source: Source;
  readonly faults: XmlFault[] = [];
  readonly nodes: XmlNode[] = [];
  root: ParsedElement | undefined;
  open: ParsedElement | undefined;
  depth = 0;
  offset = 0;

  constructor(text: string) {
    this.text = text;
    this.source = { text, entities: new Map() };
  }

  document(): XmlDocument {
    const { text } = this;
    if (text.charCodeAt(0) === 0xfeff) this.#markup('stray', 1);
    while (this.offset < text.length) this.#next();
    while (this.open) this.#closeUnclosed(this.open, text.length);
    if (!this.root) this.#fault(text.length, text.length, 'no-root', 'The document has no element.');
    this.faults.sort((a, b) => a.span.start - b.span.start);
    return { text, root: this.root, nodes: this.nodes, faults: this.faults };
  }

  #next(): void {
    const { text, offset } = this;
    const found = text.indexOf('<', offset);
    const tag = found < 0 ? text.length : found;
    if (tag > offset) return this.#text(tag);
    const code = text.charCodeAt(offset + 1);
    if (code === 0x2f) return this.#endTag();
    if (code === 0x3f) return this.#delimited('instruction', '<?', '?>');
    if (code === 0x21) return this.#declaration();
    return this.#startTag();
  }

  #text(end: number): void {
    const start = this.offset;
    let reference = this.text.slice(start, end).indexOf('&');
    while (reference >= 0) {
      this.#reference(start + reference, end);
      reference = this.text.slice(start, end).indexOf('&', reference + 1);
    }
    if (!this.open) {
      const first = skipWhiteSpace(this.text, start);
      if (first < end) this.#fault(first, first + 1, 'text-outside-root', 'Text stands outside the root element.');
    }
    this.#add(new ParsedText('text', this.source, start, end));
    this.offset = end;
  }

  #reference(start: number, end: number): void {
    if (isReference(this.text, start, this.source.entities)) return;
    const semicolon = this.text.indexOf(';', start);
    const stop = semicolon > 0 && semicolon < end && semicolon - start < 20 ? semicolon + 1 : start + 1;
    this.#fault(start, stop, 'bad-reference', 'This & begins no valid reference.');
  }

  #declaration(): void {
    const { text, offset } = this;
    if (text.startsWith('<!--', offset)) return this.#delimited('comment', '<!--', '-->');
    if (text.startsWith('<![CDATA[', offset)) return this.#cdata();
    if (text.startsWith('<!DOCTYPE', offset)) return this.#doctype();
    this.#fault(offset, offset + 2, 'bad-markup', 'No comment, CDATA section or document type begins like this.');
    this.#markup('stray', offset + 2);
  }

  #doctype(): void {
    const { text, offset } = this;
    const match = /^<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/.exec(text.slice(offset));
    const end = match ? offset + match[0].length : text.length;
    if (!match) this.#fault(offset, offset + 9, 'unclosed-doctype', 'The document type declaration is never closed.');
    this.#markup('doctype', end);
  }

  #delimited(kind: 'comment' | 'instruction', opening: string, closing: string): void {
    const { text, offset } = this;
    const found = text.indexOf(closing, offset + opening.length);
    if (found < 0) this.#fault(offset, offset + opening.length, `unclosed-${kind}`, `This ${kind} is never closed.`);
    this.#markup(kind, found < 0 ? text.length : found + closing.length);
  }

  #cdata(): void {
    const { text, offset } = this;
    const found = text.indexOf(']]>', offset + 9);
    if (found < 0) this.#fault(offset, offset + 9, 'unclosed-cdata', 'This CDATA section is never closed.');
    const end = found < 0 ? text.length : found + 3;
    this.#add(new ParsedText('cdata', this.source, offset, end));
    this.offset = end;
  }

  #startTag(): void {
    const { text, offset } = this;
    const end = nameEnd(text, offset + 1);
    if (end === offset + 1) {
      this.#fault(offset, offset + 1, 'bare-less-than', 'A < in text must be written as &lt;.');
      return this.#markup('stray', offset + 1);
    }
    if (this.depth >= MAXIMAL_DEPTH) {
      this.#fault(offset, end, 'too-deep', `Elements may be nested ${MAXIMAL_DEPTH} deep at most.`);
      return this.#markup('stray', text.length);
    }
    const element = new ParsedElement(text.slice(offset + 1, end), this.open, offset);
    this.#add(element);
    this.#attributes(element, end);
    this.#endOfStartTag(element);
  }

  #endOfStartTag(element: ParsedElement): void {
    const { text, offset } = this;
    if (text.startsWith('/>', offset)) {
      element.isSelfClosing = true;
      this.offset = element.startTagEnd = element.end = offset + 2;
      return;
    }
    if (text.charCodeAt(offset) === 0x3e) this.offset++;
    else {
      const { start, end } = element.nameSpan;
      this.#fault(start, end, 'unclosed-tag', `The start tag of <${element.name}> lacks its >.`);
    }
    element.startTagEnd = element.end = this.offset;
    element.children = [];
    element.elements = [];
    this.open = element;
    this.depth++;
  }

  #attributes(element: ParsedElement, from: number): void {
    const { text } = this;
    const attributes: ParsedAttribute[] = [];
    this.offset = from;
    for (;;) {
      const before = this.offset;
      const start = skipWhiteSpace(text, before);
      const code = text.charCodeAt(start);
      const isEnd = code === 0x3e || code === 0x3c || code !== code || (code === 0x2f && text[start + 1] === '>');
      this.offset = isEnd ? start : before;
      if (isEnd) break;
      const end = nameEnd(text, start);
      if (end === start) {
        this.#fault(start, start + 1, 'bad-attribute', 'No attribute can begin like this.');
        this.offset = start + 1;
        continue;
      }
      if (before === start) this.#fault(start, end, 'missing-space', 'A blank is missing before this attribute.');
      const name = text.slice(start, end);
      if (attributes.some(other => other.name === name))
        this.#fault(start, end, 'duplicate-attribute', `<${element.name}> has two attributes ${name}.`);
      attributes.push(this.#attribute(name, start, end));
    }
    element.attributes = attributes;
  }

  #attribute(name: string, start: number, end: number): ParsedAttribute {
    const { text } = this;
    const equals = skipWhiteSpace(text, end);
    if (text.charCodeAt(equals) !== 0x3d) {
      this.#fault(start, end, 'no-value', `Attribute ${name} has no value.`);
      this.offset = end;
      return new ParsedAttribute(this.source, name, start, undefined, -1, -1, end);
    }
    const from = skipWhiteSpace(text, equals + 1);
    const quote = text[from];
    if (quote === '"' || quote === "'") return this.#quoted(name, start, end, quote, from + 1);
    let stop = equals + 1;
    if (from === stop) while (stop < text.length && !/[\s<>"'/=]/.test(text.charAt(stop))) stop++;
    this.offset = stop;
    this.#fault(start, end, 'no-quotes', `The value of ${name} has no quotes.`);
    const valueStart = stop === equals + 1 ? -1 : equals + 1;
    return new ParsedAttribute(this.source, name, start, undefined, valueStart, stop, stop);
  }

  #quoted(name: string, start: number, nameStop: number, quote: '"' | "'", from: number): ParsedAttribute {
    const { text } = this;
    const closing = text.indexOf(quote, from);
    const raw = text.slice(from, closing < 0 ? undefined : closing);
    const less = raw.indexOf('<');
    const newline = raw.search(/[\r\n]/);
    const after = text.charCodeAt(closing + 1);
    const isResync = newline >= 0 && !(isWhiteSpace(after) || after === 0x3e || after === 0x2f || after !== after);
    if (closing < 0 || less >= 0 || isResync) {
      let stop = raw.length;
      if (less >= 0) stop = less;
      if (newline >= 0 && newline < stop) stop = newline;
      const line = raw.slice(0, stop);
      stop = from + line.replace(/\/?>.*$/s, '').length;
      this.#fault(start, nameStop, 'unclosed-value', `The value of ${name} is never closed.`);
      this.offset = stop;
      return new ParsedAttribute(this.source, name, start, quote, from, stop, stop);
    }
    for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) this.#reference(from + at, closing);
    this.offset = closing + 1;
    return new ParsedAttribute(this.source, name, start, quote, from, closing, closing + 1);
  }

  #endTag(): void {
    const { text, offset } = this;
    const stop = nameEnd(text, offset + 2);
    const name = text.slice(offset + 2, stop);
    const after = skipWhiteSpace(text, stop);
    const isClosed = text.charCodeAt(after) === 0x3e;
    const end = isClosed ? after + 1 : stop;
    let match = this.open;
    while (match && match.name !== name) match = match.parent;
    if (!match) {
      this.#fault(offset, end, 'stray-end-tag', `No <${name}> is open here.`);
      return this.#markup('stray', end);
    }
    if (!isClosed) this.#fault(offset, stop, 'unclosed-tag', `The end tag of <${name}> lacks its >.`);
    while (this.open && this.open !== match) this.#closeUnclosed(this.open, offset);
    match.endTagStart = offset;
    this.#close(match, end);
    this.offset = end;
  }

  #closeUnclosed(element: ParsedElement, end: number): void {
    const { nameSpan } = element;
    this.#fault(nameSpan.start, nameSpan.end, 'unclosed-element', `<${element.name}> is never closed.`);
    this.#close(element, end);
  }

  #close(element: ParsedElement, end: number): void {
    element.end = end;
    this.open = element.parent;
    this.depth--;
  }

  #add(node: ParsedElement | ParsedText | ParsedMarkup): void {
    if (this.open) {
      this.open.children.push(node);
      if (node.kind === 'element') this.open.elements.push(node);
      return;
    }
    this.nodes.push(node);
    if (node.kind !== 'element') return;
    if (this.root) this.#fault(node.start, node.nameSpan.end, 'second-root', 'A document has one root element only.');
    this.root ??= node;
  }

  #markup(kind: ParsedMarkup['kind'], end: number): void {
    this.#add(new ParsedMarkup(kind, this.offset, end));
    this.offset = end;
  }

  #fault(start: number, end: number, kind: string, message: string): void {
    this.faults.push({ span: { start, end }, kind, message });
  }
}
