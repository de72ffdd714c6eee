import { type ElementSchema, ElementUnion } from './element-schema.js';
import { readGrammar, type WrittenGrammar } from './grammar.js';
import { domainGrammar } from './grammars/domain.generated.js';
import { nodeDeviceGrammar } from './grammars/node-device.generated.js';
import type { Pattern } from './pattern.js';
import { usesOf } from './uses.js';

/** What libvirt's schemas say about one kind of document. */
export interface Schema {
  /** The releases it is known for, oldest first: 11.3 is 11003000. */
  readonly releases: readonly number[];
  readonly root: ElementSchema;
  /** The element at a path of names below the root, `[]` being the root: all its forms there together. */
  at(path: readonly string[]): ElementSchema | undefined;
  /** The document's pattern in the first known release that is no older, or else in the newest. */
  patternFor(release: number): Pattern;
}

/** The kinds of documents with a schema, by the name of their root element. */
export type SchemaName = 'domain' | 'device';

const GRAMMARS: Readonly<Record<SchemaName, WrittenGrammar>> = { domain: domainGrammar, device: nodeDeviceGrammar };
const known = new Map<SchemaName, Schema>();

export function schemaOf(name: SchemaName): Schema {
  let schema = known.get(name);
  if (!schema) {
    schema = readSchema(GRAMMARS[name]);
    known.set(name, schema);
  }
  return schema;
}

function readSchema(written: WrittenGrammar): Schema {
  const releases = written.releases.map(releaseNumber);
  const patterns = readGrammar(written);
  const uses = patterns.map(pattern => [...usesOf(pattern).elements.values()][0]);
  const root = new ElementUnion(releases, uses);
  return {
    releases,
    root,
    at: path => path.reduce<ElementSchema | undefined>((element, name) => element?.child(name), root),
    patternFor: release => (patterns[releases.findIndex(known => known >= release)] ?? patterns.at(-1)) as Pattern,
  };
}

function releaseNumber(release: string): number {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  return major * 1_000_000 + minor * 1_000;
}
