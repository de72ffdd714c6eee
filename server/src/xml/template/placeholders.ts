// What is filled in before libvirt reads a text: Jinja and Ansible (`{{ }}`, `{% %}`, `{# #}`), Terraform and the shell
// (`${ }`, `%{ }`), build systems (`@NAME@`, `%NAME%`).
import type { Span } from '../../text/span.js';

export interface Placeholder {
  readonly span: Span;
  /** A value stands for some text; a statement decides whether, and how often, the text up to another one is there. */
  readonly kind: 'value' | 'statement' | 'comment';
  /** Of a statement: `if`, `else`, `endfor`. */
  readonly keyword: string;
}

/** One of these begins every placeholder; that most texts have none of them is seen many times as fast as the rest. */
const MARKS = ['{', '@', '%'];

/** No word of XML or libvirt begins like this; most texts are told apart by it alone. */
const BEGINNING = /\{[{%#]|[$%]\{|@[A-Z][A-Z0-9_]*@|%[A-Z][A-Z0-9_]*%/;

const PLACEHOLDER =
  /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}|\$\{(?:[^{}]|\{[^{}]*\})*\}|%\{(?:[^{}]|\{[^{}]*\})*\}|@[A-Z][A-Z0-9_]*@|%[A-Z][A-Z0-9_]*%/g;

const KEYWORD = /^[{%]+[{~+-]?\s*(\w+)/;

/** Places that libvirt keeps but does not read, and comments: whatever they look like, nobody fills them in. */
const OTHERS = /<!--[\s\S]*?-->|<(metadata|description|title)\b[^>]*>[\s\S]*?<\/\1\s*>/g;

/** In the order of the text; none in a text that is no template. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  if (!MARKS.some(mark => text.includes(mark)) || !BEGINNING.test(text)) return [];
  const found = Array.from(text.matchAll(PLACEHOLDER), placeholderOf);
  if (!found.length) return found;
  const others = Array.from(text.matchAll(OTHERS), ({ index, 0: other }) => ({
    start: index,
    end: index + other.length,
  }));
  return found.filter(({ span }) => !others.some(other => other.start < span.start && span.end < other.end));
}

function placeholderOf({ 0: written, index }: RegExpMatchArray): Placeholder {
  const span = { start: index ?? 0, end: (index ?? 0) + written.length };
  if (written.startsWith('{#')) return { span, kind: 'comment', keyword: '' };
  const isStatement = written.startsWith('{%') || written.startsWith('%{');
  if (!isStatement) return { span, kind: 'value', keyword: '' };
  return { span, kind: 'statement', keyword: KEYWORD.exec(written)?.[1] ?? '' };
}
