// Whatever libvirt's schema allows somewhere inside a domain is offered there.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ElementSchema } from '../../../server/src/schema/element-schema.js';
import { schemaOf } from '../../../server/src/schema/schema.js';
import { labelsIn } from '../../harness/check-completions.js';

const DEEPEST = 9;

/** Every element of a domain once, with the names around it from the outside in. */
function* places(
  schema: ElementSchema,
  path: readonly string[],
): Iterable<{ path: readonly string[]; schema: ElementSchema }> {
  yield { path, schema };
  if (path.length >= DEEPEST) return;
  for (const child of schema.children()) {
    // What contains itself has been seen; names of other namespaces and free names are not ours to offer.
    if (child.name !== '*' && !path.includes(nameOf(child)) && child.until === undefined)
      yield* places(child, [...path, nameOf(child)]);
  }
}

/** As everybody writes it. */
function nameOf({ name, namespace }: ElementSchema): string {
  const prefix = namespace === undefined ? undefined : /\/domain\/(\w+)\//.exec(namespace)?.[1];
  return prefix ? `${prefix}:${name}` : name;
}

const all = [...places(schemaOf('domain').root, [])];

function around(path: readonly string[], inner: string): string {
  return ['domain', ...path].reduceRight((text, name) => `<${name}>${text}</${name}>`, inner);
}

suite('completion knows the whole format', () => {
  test('there is something to know', () => assert.ok(all.length > 800));

  test('every element at its place', () => {
    const missing = all.flatMap(({ path, schema }) => {
      const wanted = schema.children().filter(({ name, until }) => name !== '*' && until === undefined);
      if (!wanted.length) return [];
      const offered = new Set(labelsIn(around(path, '<$0')));
      return wanted.filter(child => !offered.has(nameOf(child))).map(child => [...path, nameOf(child)].join('/'));
    });
    assert.deepEqual(missing, []);
  });

  test('every attribute at its place', () => {
    const missing = all.flatMap(({ path, schema }) => {
      const wanted = schema.attributes().filter(({ name, until }) => name !== '*' && until === undefined);
      if (!wanted.length || !path.length) return [];
      const offered = new Set(labelsIn(around(path.slice(0, -1), `<${path.at(-1)} $0/>`)));
      return wanted.filter(({ name }) => !offered.has(name)).map(({ name }) => `${path.join('/')}@${name}`);
    });
    assert.deepEqual(missing, []);
  });
});
