// One element as the schemas of all known releases describe it together: the union of its forms at its place.
import { lifetimeOf, type SchemaLifetime } from './lifetime.js';
import { narrowed } from './narrow.js';
import { type Attribute, choice, type ElementPattern, type Pattern } from './pattern.js';
import { type Use, type Uses, usesOf } from './uses.js';
import { type ValueSchema, valueSchema } from './value-schema.js';

export interface AttributeSchema extends SchemaLifetime {
  readonly name: string;
  readonly isRequired: boolean;
  readonly value: ValueSchema;
}

export interface ElementSchema extends SchemaLifetime {
  /** `*` where any name goes. */
  readonly name: string;
  /** `undefined` for libvirt's own elements; otherwise that of `qemu:` and its kin. */
  readonly namespace: string | undefined;
  /** In every form of the element around it. */
  readonly isRequired: boolean;
  readonly isRepeatable: boolean;
  /** What it contains as text; `undefined` when only elements, or nothing. */
  readonly text: ValueSchema | undefined;
  children(): readonly ElementSchema[];
  /** The child of that name; where any name goes, the one for any name. */
  child(name: string): ElementSchema | undefined;
  attributes(): readonly AttributeSchema[];
  attribute(name: string): AttributeSchema | undefined;
  /** What is left of the forms when these attributes are stated; all of them where no form fits. */
  given(attributes: Iterable<readonly [name: string, value: string]>): ElementSchema;
}

/** What a release uses under one name, if it does. */
type UseByRelease<T> = readonly (Use<T> | undefined)[];

export class ElementUnion implements ElementSchema {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly since?: number;
  readonly until?: number;

  readonly #releases: readonly number[];
  readonly #uses: UseByRelease<ElementPattern>;
  /** Its content in each release; those without it have `none`. Read when first asked for: most elements never are. */
  #contents: readonly Pattern[] | undefined;
  #children: ReadonlyMap<string, ElementSchema> | undefined;
  #attributes: ReadonlyMap<string, AttributeSchema> | undefined;
  #text: { readonly value: ValueSchema | undefined } | undefined;

  constructor(releases: readonly number[], uses: UseByRelease<ElementPattern>, contents?: readonly Pattern[]) {
    const pattern = newestOf(uses)?.patterns[0];
    this.name = pattern?.name ?? '';
    this.namespace = pattern?.namespace;
    Object.assign(this, lifetimeOf(releases, uses.map(Boolean)));
    this.#releases = releases;
    this.#uses = uses;
    this.#contents = contents;
  }

  get isRequired(): boolean {
    return newestOf(this.#uses)?.isRequired ?? false;
  }

  get isRepeatable(): boolean {
    return newestOf(this.#uses)?.isRepeatable ?? false;
  }

  get text(): ValueSchema | undefined {
    this.#text ??= {
      value: valueSchema(
        this.#releases,
        this.#content().map(content => usesOf(content).texts),
      ),
    };
    return this.#text.value;
  }

  children(): readonly ElementSchema[] {
    return [...this.#childByName().values()];
  }

  child(name: string): ElementSchema | undefined {
    return this.#childByName().get(name) ?? this.#childByName().get('*');
  }

  attributes(): readonly AttributeSchema[] {
    return [...this.#attributeByName().values()];
  }

  attribute(name: string): AttributeSchema | undefined {
    return this.#attributeByName().get(name) ?? this.#attributeByName().get('*');
  }

  given(attributes: Iterable<readonly [name: string, value: string]>): ElementSchema {
    const stated = [...attributes];
    const contents = this.#content().map(content => narrowed(content, stated));
    return new ElementUnion(this.#releases, this.#uses, contents);
  }

  #content(): readonly Pattern[] {
    this.#contents ??= this.#uses.map(contentOf);
    return this.#contents;
  }

  #childByName(): ReadonlyMap<string, ElementSchema> {
    this.#children ??= this.#byName(
      uses => uses.elements,
      uses => new ElementUnion(this.#releases, uses),
    );
    return this.#children;
  }

  #attributeByName(): ReadonlyMap<string, AttributeSchema> {
    this.#attributes ??= this.#byName(
      uses => uses.attributes,
      uses => attributeSchema(this.#releases, uses),
    );
    return this.#attributes;
  }

  /** Newest names first in the schema's order, then what only older releases have. */
  #byName<T, S>(
    pick: (uses: Uses) => ReadonlyMap<string, Use<T>>,
    build: (uses: UseByRelease<T>) => S,
  ): Map<string, S> {
    const maps = this.#content().map(content => pick(usesOf(content)));
    const names = new Set(maps.toReversed().flatMap(map => [...map.keys()]));
    return new Map([...names].map(name => [name, build(maps.map(map => map.get(name)))]));
  }
}

function newestOf<T>(uses: UseByRelease<T>): Use<T> | undefined {
  return uses.findLast(use => use !== undefined);
}

function contentOf(use: Use<ElementPattern> | undefined): Pattern {
  return choice(use?.patterns.map(pattern => pattern.content) ?? []);
}

function attributeSchema(releases: readonly number[], uses: UseByRelease<Attribute>): AttributeSchema {
  const newest = newestOf(uses);
  let value: ValueSchema | undefined;
  return {
    name: newest?.patterns[0]?.name ?? '',
    get isRequired() {
      return newest?.isRequired ?? false;
    },
    get value() {
      value ??= valueSchema(releases, uses.map(patternsOf)) ?? NOTHING;
      return value;
    },
    ...lifetimeOf(releases, uses.map(Boolean)),
  };
}

function patternsOf(use: Use<Attribute> | undefined): readonly Pattern[] {
  return use?.patterns.map(pattern => pattern.of) ?? [];
}

const NOTHING: ValueSchema = { words: [], data: [], isFree: false, accepts: text => text.trim() === '' };
