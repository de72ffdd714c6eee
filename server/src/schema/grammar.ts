// Reads our notation of a grammar, of which a line is a definition, `name=pattern`, or `name^=pattern` where that is not
// the same in all releases:
//   name            what is defined under that name        'word'         this text
//   name{…}         an element                             #              any text
//   @name  @name:…  an attribute (of any value)            %int[0..9]     data of a type: within bounds,
//   <uri>name{…}    an element of a namespace              %string"…"     … matching an expression,
//   *{…}  @*        an element, attribute of any name      %string{31}    … at most so long,
//   a,b   a&b       in this order, in any order            %string-'.'    … except this
//   a|b             one of them                            ()             nothing
//   a?  a*  a+      perhaps, any number, at least one      23^a           in the second and third release only
import {
  type Attribute,
  all,
  choice,
  type Data,
  type ElementPattern,
  EMPTY,
  many,
  NONE,
  type Pattern,
  TEXT,
} from './pattern.js';

export interface WrittenGrammar {
  /** `major.minor`, oldest first. */
  readonly releases: readonly string[];
  /** The definition of the root element. */
  readonly start: string;
  readonly definitions: string;
}

/** The root elements of each release's documents. */
export function readGrammar({ releases, start, definitions }: WrittenGrammar): readonly Pattern[] {
  const written = new Map(definitions.trim().split('\n').map(splitLine));
  // What is the same in all releases is read once for all of them.
  const shared = new Map<string, Pattern>();
  return releases.map((_, index) => new Definitions(written, shared, index + 1).read(start));
}

interface Definition {
  readonly text: string;
  readonly isChanging: boolean;
}

function splitLine(line: string): [name: string, definition: Definition] {
  const end = line.indexOf('=');
  const isChanging = line[end - 1] === '^';
  return [line.slice(0, isChanging ? end - 1 : end), { text: line.slice(end + 1), isChanging }];
}

/** Those of one release; `release` counts from 1. */
class Definitions {
  readonly release: number;
  readonly #written: ReadonlyMap<string, Definition>;
  readonly #shared: Map<string, Pattern>;
  readonly #own = new Map<string, Pattern>();

  constructor(written: ReadonlyMap<string, Definition>, shared: Map<string, Pattern>, release: number) {
    this.#written = written;
    this.#shared = shared;
    this.release = release;
  }

  read(name: string): Pattern {
    const definition = this.#written.get(name);
    const known = definition?.isChanging ? this.#own : this.#shared;
    let pattern = known.get(name);
    if (!pattern) {
      pattern = new PatternReader(definition?.text ?? '!', this).all();
      known.set(name, pattern);
    }
    return pattern;
  }
}

const OPERATORS = { '|': 'choice', ',': 'group', '&': 'interleave' } as const;
const NAME = /[^\s'"(){}<>,&|?*+=^@:%#!]+|\*/y;
const DATA = /(\w+)(?:\[([-\d]*)\.\.([-\d]*)\])?(?:\{(\d+)\})?(?:"([^"]*)")?/y;
const RELEASES = /(\d+)\^/y;
const DIGIT = /\d/;

class PatternReader {
  readonly #text: string;
  readonly #definitions: Definitions;
  #at = 0;

  constructor(text: string, definitions: Definitions) {
    this.#text = text;
    this.#definitions = definitions;
  }

  /** What stands up to the closing bracket or the end. */
  all(): Pattern {
    const parts: Pattern[] = [];
    let operator: keyof typeof OPERATORS | undefined;
    while (this.#at < this.#text.length && this.#text[this.#at] !== ')') {
      const part = this.#part();
      if (part) parts.push(part);
      const next = this.#text[this.#at];
      if (next !== '|' && next !== ',' && next !== '&') break;
      operator = next;
      this.#at++;
    }
    return operator === '|' ? choice(parts) : all(operator === '&' ? 'interleave' : 'group', parts);
  }

  /** One member; nothing when this release does not have it. */
  #part(): Pattern | undefined {
    const releases = DIGIT.test(this.#text[this.#at] ?? '') ? this.#match(RELEASES)?.[1] : undefined;
    const pattern = this.#repeated(this.#single());
    return releases === undefined || releases.includes(String(this.#definitions.release)) ? pattern : undefined;
  }

  #repeated(pattern: Pattern): Pattern {
    if (this.#take('?')) return choice([pattern, EMPTY]);
    if (this.#take('*')) return choice([many(pattern), EMPTY]);
    return this.#take('+') ? many(pattern) : pattern;
  }

  #single(): Pattern {
    if (this.#take('(')) return this.#closed();
    if (this.#take("'")) return { is: 'value', value: this.#upTo("'") };
    if (this.#take('#')) return TEXT;
    if (this.#take('!')) return NONE;
    if (this.#take('%')) return this.#data();
    if (this.#take('@')) return this.#attribute();
    const namespace = this.#take('<') ? this.#upTo('>') : undefined;
    const name = this.#match(NAME)?.[0] ?? '';
    return this.#take('{') ? this.#element(name, namespace) : this.#definitions.read(name);
  }

  #closed(): Pattern {
    const pattern = this.all();
    this.#at++;
    return pattern;
  }

  #attribute(): Attribute {
    const name = this.#match(NAME)?.[0] ?? '';
    return { is: 'attribute', name, of: this.#take(':') ? this.#single() : TEXT };
  }

  #element(name: string, namespace: string | undefined): ElementPattern {
    const written = this.#block();
    let content: Pattern | undefined;
    const read = () => new PatternReader(written, this.#definitions).all();
    return {
      is: 'element',
      name,
      namespace,
      get content() {
        content ??= read();
        return content;
      },
    };
  }

  #data(): Data {
    const [, type = '', min, max, maxLength, expression] = this.#match(DATA) ?? [];
    const except = this.#take('-') ? this.#single() : undefined;
    return {
      is: 'data',
      type,
      ...(min && { min: Number(min) }),
      ...(max && { max: Number(max) }),
      ...(maxLength && { maxLength: Number(maxLength) }),
      ...(expression !== undefined && { expression: new RegExp(`^(?:${expression})$`) }),
      ...(except && { except }),
    };
  }

  /** The text up to the brace that closes the one just read. */
  #block(): string {
    const start = this.#at;
    for (let depth = 1; depth > 0; this.#at++) {
      const character = this.#text[this.#at];
      if (character === '{') depth++;
      else if (character === '}') depth--;
      else if (character === "'" || character === '"') this.#at = this.#text.indexOf(character, this.#at + 1);
    }
    return this.#text.slice(start, this.#at - 1);
  }

  #upTo(end: string): string {
    const start = this.#at;
    this.#at = this.#text.indexOf(end, start) + 1;
    return this.#text.slice(start, this.#at - 1);
  }

  #take(character: string): boolean {
    const isNext = this.#text[this.#at] === character;
    if (isNext) this.#at++;
    return isNext;
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match ?? undefined;
  }
}
