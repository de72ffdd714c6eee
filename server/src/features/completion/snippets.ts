// What an element looks like when it is typed: with all that it needs, and a tab stop wherever there is a choice.
import type { AttributeSchema, ElementSchema } from '../../schema/element-schema.js';
import { deviceSnippets } from './device-snippets.js';

/** Deeper than this, nothing that is required is written out. */
const DEEPEST = 3;
const INDENTATION = '  ';

/** An element is written many times in the same way, and finding out what it needs takes its time. */
const writtenBefore = new WeakMap<ElementSchema, Map<string, string>>();

/** Without the `<`. The path is that of the element. */
export function elementSnippet(schema: ElementSchema, path: string, prefix: string, quote: string): string {
  const known = writtenBefore.get(schema) ?? new Map<string, string>();
  writtenBefore.set(schema, known);
  const key = `${quote}${prefix} ${path}`;
  const snippet = known.get(key) ?? written(schema, path, prefix, quote);
  known.set(key, snippet);
  return snippet;
}

function written(schema: ElementSchema, path: string, prefix: string, quote: string): string {
  const own = deviceSnippets[path]?.replaceAll("'", quote);
  return (own ?? new SnippetWriter(prefix && `${prefix}:`, quote).element(schema, 0)).slice(1);
}

class SnippetWriter {
  readonly #prefix: string;
  readonly #quote: string;
  #stops = 0;

  constructor(prefix: string, quote: string) {
    this.#prefix = prefix;
    this.#quote = quote;
  }

  element(schema: ElementSchema, depth: number): string {
    const { text } = schema;
    const name = this.#prefix + schema.name;
    const attributes = schema.attributes().filter(each => each.isRequired && each.name !== '*');
    const tag = `<${name}${attributes.map(each => this.#attribute(each)).join('')}`;
    const children = depth < DEEPEST ? schema.children().filter(each => each.isRequired && each.name !== '*') : [];
    if (children.length) {
      const indentation = `\n${INDENTATION.repeat(depth + 1)}`;
      const inner = children.map(child => indentation + this.element(child, depth + 1)).join('');
      return `${tag}>${inner}\n${INDENTATION.repeat(depth)}</${name}>`;
    }
    if (text) return `${tag}>${this.#stop(text.words.map(({ value }) => value))}</${name}>`;
    const isContainer = !attributes.length && schema.children().length > 0;
    return isContainer ? `${tag}>$0</${name}>` : `${tag}/>`;
  }

  #attribute({ name, value }: AttributeSchema): string {
    return ` ${name}=${this.#quote}${this.#stop(value.words.map(word => word.value))}${this.#quote}`;
  }

  #stop(choices: readonly string[]): string {
    this.#stops++;
    if (choices.length === 0) return `$${this.#stops}`;
    return choices.length === 1 ? `${choices[0]}` : `\${${this.#stops}|${choices.map(escaped).join(',')}|}`;
  }
}

function escaped(choice: string): string {
  return choice.replace(/[\\,|}$]/g, letter => `\\${letter}`);
}
