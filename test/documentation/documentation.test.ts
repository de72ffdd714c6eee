import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { chapters } from '../../server/src/documentation/chapters.js';
import type { Documentation, Since } from '../../server/src/documentation/documentation.js';
import { documentationOf } from '../../server/src/documentation/documentation-of.js';
import { commonPath } from '../../server/src/documentation/same-as.js';
import { laterOf, releasesOf } from '../../server/src/documentation/since.js';
import type { ValueSchema } from '../../server/src/schema/value-schema.js';
import { attributesAt, placesOfDomain } from './places.js';
import { informativeWords } from './words.js';

const places = placesOfDomain();
const attributes = places.flatMap(place => attributesAt(place).map(attribute => ({ path: place.path, attribute })));

/** Whatever has a value: attributes, and elements with text. */
const valued: readonly { key: string; value: ValueSchema }[] = [
  ...attributes.map(({ path, attribute }) => ({ key: keyOf(path, attribute.name), value: attribute.value })),
  ...places.flatMap(({ path, schema: { text } }) => (text ? [{ key: path, value: text }] : [])),
];

/** What is written down, by the key of its place. */
const written = new Map<string, Documentation>();
for (const { path } of places) note(path);
for (const { path, attribute } of attributes) note(path, attribute.name);

function note(path: string, attribute?: string): void {
  const found = documentationOf(path, attribute);
  if (found) written.set(keyOf(path, attribute), found);
}

function keyOf(path: string, attribute?: string): string {
  return attribute === undefined ? path : `${path}@${attribute}`;
}

suite('the documentation covers domain XML', () => {
  test('there is much to cover', () => {
    assert.ok(places.length > 800 && attributes.length > 1800, `${places.length}, ${attributes.length}`);
  });

  test('every element', () => {
    assert.deepEqual(
      places.filter(({ path }) => !written.has(path)).map(({ path }) => path),
      [],
    );
  });

  test('every attribute', () => {
    const missing = attributes.filter(({ path, attribute }) => !written.has(keyOf(path, attribute.name)));
    assert.deepEqual(
      missing.map(({ path, attribute }) => keyOf(path, attribute.name)),
      [],
    );
  });

  test('every word that a value can be, switches and architectures apart', () => {
    const isSwitch = (word: string) => ['yes', 'no', 'on', 'off'].includes(word);
    const missing = valued.flatMap(({ key, value: { words, data, isFree } }) => {
      const names = words.map(({ value }) => value);
      const isListed = !isFree && !data.length && !names.every(isSwitch) && !names.every(name => /^\d$/.test(name));
      const values = written.get(key)?.values ?? {};
      return isListed ? names.filter(name => !(name in values)).map(name => `${key}=${name}`) : [];
    });
    assert.deepEqual(
      missing.filter(name => !name.startsWith('os/type@arch=')),
      [],
    );
  });
});

/** So many words of an entry, at least, could not be guessed from its names. */
const FEWEST_WORDS = 5;

suite('each entry', () => {
  test('says more than its names do', () => {
    const poor = [...written].filter(([key, entry]) => informativeWords(entry, key).length < FEWEST_WORDS);
    assert.deepEqual(
      poor.map(([key, { text }]) => `${key}: ${text}`),
      [],
    );
  });

  test('is one to four sentences that begin with a capital or a name, and end', () => {
    const odd = [...written].filter(
      ([, { text }]) => !/^[A-Z‘`/]/.test(text) || !/[.`)]$/.test(text) || text.length > 420,
    );
    assert.deepEqual(
      odd.map(([key, { text }]) => `${key}: ${text}`),
      [],
    );
  });

  test('links to a section of the page', () => {
    const odd = [...written].filter(([, { anchor }]) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(anchor));
    assert.deepEqual(odd, []);
  });

  test('tells the age of no value that it does not list', () => {
    const strays = [...written].flatMap(([key, { values = {}, valuesSince = {} }]) =>
      Object.keys(valuesSince).flatMap(value => (value in values ? [] : [`${key}=${value}`])),
    );
    assert.deepEqual(strays, []);
  });
});

suite('the chapters', () => {
  const keys = chapters().flatMap(({ at, elements }) =>
    Object.keys(elements).map(path => [at, path].filter(Boolean).join('/')),
  );
  const pathsAndAttributes = [
    ...places.map(({ path }) => keyOf(path)),
    ...attributes.map(({ path, attribute }) => keyOf(path, attribute.name)),
  ].flatMap(key => [key, commonKey(key)]);

  test('have each place once', () => {
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
  });

  test('have no place that domain XML has not', () => {
    const known = new Set(pathsAndAttributes);
    const entries = chapters().flatMap(({ at, elements }) =>
      Object.entries(elements).flatMap(([path, entry]) => {
        const key = [at, path].filter(Boolean).join('/');
        const names = typeof entry === 'string' ? [] : Object.keys(entry.attributes ?? {});
        return [key, ...names.map(name => keyOf(key, name))];
      }),
    );
    assert.deepEqual(
      entries.filter(entry => !(entry.includes('*') ? matches(entry) : known.has(entry))),
      [],
    );
  });

  function commonKey(key: string): string {
    const [path = '', attribute] = key.split('@');
    return keyOf(commonPath(path), attribute);
  }

  function matches(entry: string): boolean {
    if (entry.startsWith('**')) return true;
    const pattern = new RegExp(`^${entry.replaceAll('*', '[^/@]+')}$`);
    return pathsAndAttributes.some(key => pattern.test(key));
  }
});

suite('ages', () => {
  /** libvirt 9.0 took it, though its schema did not have it. */
  const olderThanItsSchema = /@protocol=ssh$/;

  const releases = [0, 9_000_000, 11_003_000, 12_008_000];
  const numberOf = (release: string) => {
    const [major = 0, minor = 0] = release.split('.').map(Number);
    return major * 1_000_000 + minor * 1_000;
  };

  test('of places and words agree with the releases in whose schemas they are found', () => {
    const aged = [
      ...places.map(({ path, schema }) => ({ key: path, since: schema.since })),
      ...attributes.map(({ path, attribute }) => ({ key: keyOf(path, attribute.name), since: attribute.since })),
    ];
    const ofWords = valued.flatMap(({ key, value: { words } }) => {
      const { values = {}, valuesSince = {}, since: around } = written.get(key) ?? {};
      const listed = words.filter(({ value }) => value in values);
      return listed.map(({ value, since = 0 }) => ({
        key: `${key}=${value}`,
        since,
        told: laterOf(valuesSince[value], around),
      }));
    });
    const all = [...aged.map(({ key, since = 0 }) => ({ key, since, told: written.get(key)?.since })), ...ofWords];
    assert.deepEqual(
      all
        .filter(({ key, since, told }) => !agrees(since, told) && !olderThanItsSchema.test(key))
        .map(({ key, since, told }) => `${key}: ${told}, found in ${since}`),
      [],
    );
  });

  /** Found in the first known release, it may be of any age up to that. */
  function agrees(found: number, told: Since | undefined): boolean {
    const since = found || 9_000_000;
    const [oldest = 0, newest = 0] = told ? releasesOf(told).map(numberOf) : [];
    const before = releases[releases.indexOf(since) - 1] ?? 0;
    return newest <= since && (since === 9_000_000 || oldest > before);
  }
});

suite('places', () => {
  test('with the same content have the same documentation', () => {
    for (const place of [
      'os/nvram/source',
      'devices/disk/backingStore/backingStore/source',
      'devices/disk/mirror/source',
    ]) {
      assert.equal(documentationOf(place, 'protocol')?.text, documentationOf('devices/disk/source', 'protocol')?.text);
    }
  });

  test('with the same name can have another', () => {
    const texts = ['disk', 'interface', 'hostdev'].map(kind => documentationOf(`devices/${kind}/source`)?.text);
    assert.equal(new Set(texts).size, 3);
  });

  test('inside something young are young too', () => {
    assert.equal(documentationOf('devices/pstore/address', 'slot')?.since, '10.6');
  });

  test('that do not exist are not documented', () => {
    assert.equal(documentationOf('devices/teapot'), undefined);
    assert.equal(documentationOf('devices/disk', 'constructor'), undefined);
    assert.equal(documentationOf('toString'), undefined);
  });
});
