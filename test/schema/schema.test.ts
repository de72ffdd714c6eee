import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Schema, type SchemaName, schemaOf } from '../../server/src/schema/schema.js';

suite('schema', () => {
  const domain = schemaOf('domain');

  test('knows what belongs into a domain', () => {
    assert.deepEqual(namesAt(domain, 'devices/memory'), [
      'uuid',
      'source',
      'target',
      'address',
      'alias',
      'acpi',
      'driver',
    ]);
    assert.equal(domain.at(['name'])?.isRequired, true);
    assert.equal(domain.at(['devices', 'disk'])?.isRepeatable, true);
    assert.equal(domain.at(['devices', 'disk', 'target'])?.isRequired, true);
    assert.equal(domain.at(['devices', 'memballoon'])?.isRepeatable, false);
    assert.equal(domain.at(['devices', 'disc']), undefined);
  });

  test('knows the words an attribute can be', () => {
    assert.deepEqual(wordsAt(domain, 'devices/disk', 'device'), ['floppy', 'disk', 'cdrom', 'lun']);
    assert.equal(domain.at(['devices', 'disk'])?.attribute('device')?.value.isFree, false);
    assert.equal(domain.at(['devices', 'interface'])?.attribute('type')?.isRequired, true);
  });

  test('one name means another thing at another place', () => {
    assert.deepEqual(wordsAt(domain, 'devices/graphics', 'type').slice(0, 3), ['sdl', 'vnc', 'spice']);
    assert.deepEqual(wordsAt(domain, 'devices/rng/backend', 'model'), ['random', 'egd', 'builtin']);
    assert.deepEqual(wordsAt(domain, 'devices/tpm', 'model').includes('tpm-crb'), true);
    assert.ok(domain.at(['memory'])?.text?.accepts('1024'));
    assert.equal(domain.at(['devices', 'memory'])?.text, undefined);
  });

  test('a form of an element shows once its attributes are known', () => {
    const disk = domain.at(['devices', 'disk'])?.given([['type', 'network']]);
    const names =
      disk
        ?.child('source')
        ?.attributes()
        .map(attribute => attribute.name) ?? [];
    assert.ok(names.includes('protocol') && !names.includes('file'));
    assert.ok(disk?.attribute('type'), 'what is given stays');
    assert.ok(
      domain
        .at(['devices', 'disk'])
        ?.given([['type', 'nonsense']])
        .child('source'),
      'nonsense narrows nothing',
    );
  });

  test('what came later says since when', () => {
    const of = (path: string) => domain.at(path.split('/'));
    assert.equal(of('devices/disk')?.since, undefined);
    assert.equal(of('devices/crypto')?.since, 11_003_000);
    assert.equal(of('devices/disk/source')?.attribute('protocol')?.since, undefined);
    const protocols = of('devices/disk/source')?.attribute('protocol')?.value.words ?? [];
    assert.equal(protocols.find(word => word.value === 'ssh')?.since, 11_003_000);
    assert.equal(
      of('devices/iommu')
        ?.attribute('model')
        ?.value.words.find(word => word.value === 'amd')?.since,
      12_008_000,
    );
  });

  test('a release between two known ones may have all that the later one has', () => {
    assert.equal(domain.patternFor(10_000_000), domain.patternFor(11_003_000));
    assert.equal(domain.patternFor(1_000_000), domain.patternFor(9_000_000));
    assert.equal(domain.patternFor(99_000_000), domain.patternFor(12_008_000));
  });

  test('data types tell their bounds and forms', () => {
    const port = domain.at(['devices', 'graphics'])?.attribute('port')?.value;
    assert.ok(port?.accepts('5900') && port.accepts('-1') && !port.accepts('65536') && !port.accepts('any'));
    const uuid = domain.at(['uuid'])?.text;
    assert.ok(uuid?.accepts('4dea22b3-1d52-d8f3-2516-782e98ab3fa0') && !uuid.accepts('4dea22b3'));
  });

  test('elements of other namespaces and of any name are told apart', () => {
    const commandline = domain.root
      .children()
      .find(child => child.namespace?.endsWith('/qemu/1.0') && child.name === 'commandline');
    assert.deepEqual(
      commandline?.children().map(child => child.name),
      ['arg', 'env'],
    );
    assert.equal(domain.at(['metadata', 'anything', 'inside'])?.name, '*');
    assert.ok(domain.at(['metadata', 'anything'])?.attribute('whatever')?.value.isFree);
  });

  test('knows what belongs into a node device', () => {
    const device = schemaOf('device');
    assert.deepEqual(namesAt(device, ''), ['name', 'path', 'devnode', 'parent', 'driver', 'capability']);
    assert.ok(wordsAt(device, 'capability', 'type').includes('pci'));
    assert.ok(device.at(['capability', 'iommuGroup', 'address'])?.attribute('function'));
  });

  for (const name of ['domain', 'device'] as const satisfies readonly SchemaName[]) {
    test(`every element of a ${name} has a content, recursion included`, () => {
      const schema = schemaOf(name);
      const ends = [...pathsOf(schema, 5)];
      assert.ok(ends.length > (name === 'domain' ? 700 : 70));
    });
  }
});

function namesAt(schema: Schema, path: string): readonly string[] {
  return (
    schema
      .at(path.split('/').filter(Boolean))
      ?.children()
      .map(child => child.name) ?? []
  );
}

function wordsAt(schema: Schema, path: string, attribute: string): readonly string[] {
  const value = schema.at(path.split('/').filter(Boolean))?.attribute(attribute)?.value;
  return value?.words.map(word => word.value) ?? [];
}

function* pathsOf(schema: Schema, depth: number, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  const children = depth > 0 ? (schema.at(path)?.children() ?? []) : [];
  for (const child of children) yield* pathsOf(schema, depth - 1, [...path, child.name]);
}
