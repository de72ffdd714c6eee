import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inlayHints } from '../../server/src/features/inlay-hints.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { intoBaseDomain } from '../harness/base-domain.js';

/** What is found beside that it is a template. */
function codes(text: string): string[] {
  const found = new Snapshot(1, text).findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
  assert.equal(found.filter(code => code === 'xml-template').length, 1, 'said once');
  return found.filter(code => code !== 'xml-template');
}

const base = intoBaseDomain(`<memballoon model='virtio'/>`);
const inDevices = (fragment: string) => base.replace('<devices>', `<devices>${fragment}`);
const disk = (target: string) => `<disk type='file'><source file='/x'/><target dev='${target}' bus='virtio'/></disk>`;
const at = (slot: string) =>
  `<rng model='virtio'><backend model='random'>/dev/random</backend><address type='pci' bus='0x00' slot='${slot}'/></rng>`;

suite('templates', () => {
  const silent: Readonly<Record<string, string>> = {
    'a value for Jinja': inDevices(disk('{{ name }}')),
    'a value with a comparison': inDevices(disk('{{ a if b < 3 && c else "d" }}')),
    'a value with quotes like those around it': inDevices(disk("{{ names['first'] }}")),
    'a value for Terraform': inDevices(disk('$' + '{var.names["first"]}')),
    'a value for a build system': base.replace('512', '@MEMORY@'),
    'a value as cmd.exe writes it': base.replace('512', '%MEMORY%'),
    'a text': base.replace('<vcpu>1<', '<vcpu>{{ cpus }}<'),
    'an attribute': base.replace(`machine='q35'`, '{{ machine }}'),
    'a whole element': inDevices('{{ devices | join }}'),
    'the name of an element': inDevices('<{{ kind }}/>'),
    'the rest of a name': inDevices(disk('vd{{ letter }}')),
    'a bare value': inDevices(`<rng model={{ model }}><backend model='random'>/dev/random</backend></rng>`),
    'the machine, on which all depends': inDevices(at('0x1f')).replace(`'q35'`, `'{{ machine }}'`),
    'the sort of domain': inDevices(at('0x1f')).replace(`'qemu'`, `'{{ type }}'`),
    'an address that may clash': inDevices(at('0x07') + at('{{ slot }}')),
    'two alternatives that would clash': inDevices(`{% if a %}${at('0x07')}{% else %}${at('0x07')}{% endif %}`),
    'alternative start tags': inDevices(
      `{% if a %}<disk type='file'>{% else %}<disk type='block'>{% endif %}<target dev='vda' bus='virtio'/></disk>`,
    ),
    'a loop': inDevices(`{% for d in disks %}${disk('vda')}${disk('vda')}{% endfor %}`),
    'Terraform directives': inDevices(`%{ if a }${at('0x07')}%{ else }${at('0x07')}%{ endif }`),
    'before the root': `{% set a = 1 < 2 %}\n${base}`,
    'before the declaration': `{# why #}\n<?xml version='1.0'?>\n${base}`,
  };
  for (const [title, text] of Object.entries(silent)) {
    test(`nothing is said of ${title}`, () => assert.deepEqual(codes(text), []));
  }

  const told: Readonly<Record<string, readonly [text: string, codes: readonly string[]]>> = {
    'another device is checked as ever': [
      inDevices(`${disk('{{ name }}')}<rng model='virtio'><backend model='strange'/></rng>`),
      ['enum-invalid'],
    ],
    'an end tag that is missing in each alternative': [
      inDevices(`{% if a %}<disk>{% else %}<disk>{% endif %}`),
      ['xml-not-well-formed'],
    ],
    'a fault beside the placeholders': [
      inDevices(`${disk('{{ a & b }}')}<source file='a&b'/>`),
      ['xml-not-well-formed'],
    ],
  };
  for (const [title, [text, expected]] of Object.entries(told)) {
    test(title, () => assert.deepEqual(codes(text), expected));
  }

  test('nothing is foretold of them', () => {
    const text = inDevices(disk('{{ name }}'));
    assert.deepEqual(
      inlayHints(new Snapshot(1, text), { start: 0, end: text.length }, { addresses: true, addedDevices: true }),
      [],
    );
  });

  for (const text of [
    base.replace('<memory', '<description>{{ x }} and $' + '{y}</description><memory'),
    base.replace('<memory', "<metadata><a xmlns='b'>{% if %}</a></metadata><memory"),
    base.replace('<devices>', '<devices><!-- {{ later }} -->'),
    base.replace('demo', 'me@example.org'),
    base.replace('demo', '100%'),
  ]) {
    test(`${/<(?:description|metadata|!--|name>[^d]).*/.exec(text)?.[0]} makes no template`, () => {
      assert.deepEqual(
        new Snapshot(1, text).findings.filter(({ code }) => code === 'xml-template'),
        [],
      );
    });
  }

  test('what is no template any more is read anew', () => {
    const before = new Snapshot(1, inDevices(disk('{{ name }}')));
    assert.ok(before.document.placeholders);
    const after = new Snapshot(2, inDevices(disk('vda')));
    after.succeed(before);
    assert.deepEqual(
      after.findings.map(({ code }) => code),
      new Snapshot(2, inDevices(disk('vda'))).findings.map(({ code }) => code),
    );
  });
});
