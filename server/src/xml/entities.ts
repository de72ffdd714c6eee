import { type ParsedNode, textOf } from './element.js';
import { resolveWith } from './references.js';

/** An entity as the document type declares it. */
export interface Entity {
  readonly name: string;
  readonly kind: 'internal' | 'external' | 'unparsed';
  /** Its replacement text; nothing is ever fetched for an external one. */
  readonly text: string;
  /** While its own text is read: a reference to it closes a circle. */
  isExpanding: boolean;
  /** Its references must stay as they are written. */
  isBroken: boolean;
  /** Nothing in its text is wrong for a default value. */
  isSoundInDefault: boolean;
  /** A value refers to it; from then on libvirt keeps it as values have it, without ever reading it as content. */
  isInValue: boolean;
  /** What its text brings into element content, once that has been read. */
  nodes: readonly ParsedNode[] | undefined;
  /** Bytes it brings, those of all entities it refers to included. */
  expandedSize: number;
}

/** The general entities of one document. */
export class Entities {
  readonly #declared = new Map<string, Entity>();
  /** Whether more entities may be declared where libvirt does not look: outside the document. */
  mayBeDeclaredElsewhere = false;
  isStandalone = false;
  /** The entities of this document bring more than libvirt reads: none is resolved. */
  isExhausted = false;

  /** The first declaration of a name counts. */
  declare(name: string, kind: Entity['kind'], text: string): void {
    if (this.#declared.has(name)) return;
    this.#declared.set(name, {
      name,
      kind,
      text,
      isExpanding: false,
      isBroken: false,
      isSoundInDefault: false,
      isInValue: false,
      nodes: undefined,
      expandedSize: 0,
    });
  }

  find(name: string): Entity | undefined {
    return this.#declared.get(name);
  }

  /** With an external subset, a name that nobody declared stands for nothing instead of being a fault. */
  get acceptsUnknown(): boolean {
    return this.mayBeDeclaredElsewhere && !this.isStandalone;
  }

  /** What libvirt reads where element content refers to an entity: its text without its tags. */
  textInContent(name: string): string | undefined {
    const entity = this.#declared.get(name);
    if (!entity) return this.acceptsUnknown ? '' : undefined;
    if (entity.kind === 'external') return '';
    if (!this.#isUsable(entity)) return undefined;
    return entity.nodes ? textOf(entity.nodes) : this.textInValue(name);
  }

  /** What libvirt reads where a value refers to an entity: white space in it becomes blanks, however it got there. */
  textInValue(name: string): string | undefined {
    const entity = this.#declared.get(name);
    if (!entity) return this.acceptsUnknown ? '' : undefined;
    if (entity.kind !== 'internal' || !this.#isUsable(entity)) return undefined;
    return resolveWith(entity.text, nested => this.textInValue(nested)).replace(/[\t\n\r]/g, ' ');
  }

  #isUsable(entity: Entity): boolean {
    return !this.isExhausted && !entity.isBroken && !entity.isExpanding;
  }
}
