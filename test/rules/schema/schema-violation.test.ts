import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { validationLevels } from '../../../server/src/features/policy/validation.js';
import { Snapshot } from '../../../server/src/features/snapshot.js';
import { targetProfile } from '../../../server/src/features/target-profile.js';
import { newestProfile } from '../../../server/src/machine/profile.js';
import { intoBaseDomain } from '../../harness/base-domain.js';

type Said = readonly [token: string, message: string];

function violationsIn(text: string, profile = newestProfile, levels = validationLevels): readonly Said[] {
  const { findings } = new Snapshot(1, text, profile, levels);
  const found = findings.filter(({ code }) => code === 'schema-violation');
  return found.map(({ span, message }) => [text.slice(span.start, span.end), message]);
}

suite('schema-violation', () => {
  const departures: Readonly<Record<string, readonly [fragment: string, ...said: Said[]]>> = {
    'an unknown attribute': [`<sound model='ich9' volume='11'/>`, ['volume', 'The schema knows no volume of <sound>.']],
    'an unknown element': [`<gpu/>`, ['gpu', 'The schema knows no <gpu> in <devices>.']],
    'an element of another form': [
      `<controller type='sata' index='0'><master startport='0'/></controller>`,
      ['master', "The schema allows no <master> in <controller> with type='sata'."],
    ],
    'a second element where one can be': [
      `<sound model='ich9'><alias name='ua-a'/><alias name='ua-b'/></sound>`,
      ['alias', '<sound> can have one <alias> only.'],
    ],
    'a missing attribute': [
      `<interface type='network'><source network='default'/><model/></interface>`,
      ['model', '<model> has no type.'],
    ],
    'text among elements': [
      `<sound model='ich9'>loud<alias name='ua-a'/></sound>`,
      ['loud', '<sound> contains no text.'],
    ],
    'several at once': [
      `<sound model='ich9' a='1'/><gpu/>`,
      ['a', 'The schema knows no a of <sound>.'],
      ['gpu', 'The schema knows no <gpu> in <devices>.'],
    ],
  };
  for (const [title, [fragment, ...said]] of Object.entries(departures)) {
    test(title, () => assert.deepEqual(violationsIn(intoBaseDomain(fragment)), said));
  }

  const conforming: Readonly<Record<string, string>> = {
    'children of a disk in any order': `<disk type='file'><target dev='vda' bus='virtio'/><source file='/a'/></disk>`,
    'white space and comments are nothing': `<sound model='ich9'>  <!-- loud --> <alias name='ua-a'/>\n</sound>`,
    'any child inside metadata is free, and QEMU arguments have a schema of their own': `<sound model='ich9'/>`,
  };
  for (const [title, fragment] of Object.entries(conforming)) {
    test(title, () => assert.deepEqual(violationsIn(intoBaseDomain(fragment)), []));
  }

  test('the schema of QEMU arguments holds for whatever prefix they have', () => {
    const domain = (argument: string) => `<domain type='qemu' xmlns:q='http://libvirt.org/schemas/domain/qemu/1.0'>
      <name>demo</name><memory>524288</memory><os><type>hvm</type></os><metadata><a xmlns='urn:a' b='1'>c<d/></a></metadata>
      <q:commandline><q:arg ${argument}/></q:commandline></domain>`;
    assert.deepEqual(violationsIn(domain(`value='-s'`)), []);
    assert.deepEqual(violationsIn(domain('')), [['q:arg', '<q:arg> has no value.']]);
  });

  test('each release has its own schema', () => {
    const text = intoBaseDomain(`<crypto model='virtio' type='qemu'><backend model='builtin'/></crypto>`);
    assert.deepEqual(violationsIn(text), []);
    assert.deepEqual(violationsIn(text, targetProfile('9.0')), [
      ['crypto', 'The schema knows no <crypto> in <devices>.'],
    ]);
  });

  test('nothing is said unless it is asked for', () => {
    assert.deepEqual(violationsIn(intoBaseDomain('<gpu/>'), newestProfile, new Map()), []);
    assert.deepEqual(violationsIn(intoBaseDomain('<gpu/>'), newestProfile, new Map([['schema', 'error']])), []);
  });

  test('what is refused anyway is refused once', () => {
    assert.deepEqual(violationsIn(intoBaseDomain(`<watchdog model='i6300esb' action='restart'/>`)), []);
  });
});
