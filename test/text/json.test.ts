import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type JsonNode, readJson } from '../../server/src/text/json.js';

/** The value without its places. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map(plain);
  return Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]));
}

suite('JSON', () => {
  const good = [
    '{}',
    ' [ ] ',
    '"a\\n\\u00e4"',
    '-1.5e+3',
    '0',
    'true',
    'null',
    '{"a":[1,{"b":null}],"c":"d"}',
    '\r\n{"a"\t:1}\n',
  ];
  for (const text of good) {
    test(`${JSON.stringify(text)} is read as the platform reads it`, () => {
      const { node } = readJson(text);
      assert.deepEqual(node && plain(node), JSON.parse(text));
    });
  }

  const bad: Readonly<Record<string, string>> = {
    '': '',
    '{': '{',
    '{"a" 1}': '1',
    '{"a": tru}': 'tru',
    '{"a": 1,}': '}',
    "{'a': 1}": "'",
    '[1 2]': '2',
    '{"a": 01}': '01',
    '{} x': 'x',
    '"\t"': '"',
    '{"a": 1 // why\n}': '/',
    '{1: 2}': '1',
  };
  for (const [text, fault] of Object.entries(bad)) {
    test(`${JSON.stringify(text)} ends at ${JSON.stringify(fault)}`, () => {
      const reading = readJson(text);
      assert.ok(reading.fault);
      assert.equal(text.slice(reading.fault.start, reading.fault.end), fault);
      assert.throws(() => JSON.parse(text));
    });
  }

  test('places are those of the text', () => {
    const text = '{ "name": [ "value" ] }';
    const { node } = readJson(text);
    assert.ok(node?.kind === 'object');
    const [member] = node.members;
    assert.ok(member?.value.kind === 'array');
    const [item] = member.value.items;
    const shown = [member.nameSpan, member.value.span, item?.span].map(span => text.slice(span?.start, span?.end));
    assert.deepEqual(shown, ['"name"', '[ "value" ]', '"value"']);
  });

  test('hostile depth is a fault and no crash', () => assert.ok(readJson('['.repeat(100_000)).fault));
});
