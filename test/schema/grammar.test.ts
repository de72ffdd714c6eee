import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isComplete } from '../../server/src/schema/derive.js';
import { readGrammar } from '../../server/src/schema/grammar.js';
import { domainGrammar } from '../../server/src/schema/grammars/domain.generated.js';
import { nodeDeviceGrammar } from '../../server/src/schema/grammars/node-device.generated.js';
import { usesOf } from '../../server/src/schema/uses.js';

suite('grammar', () => {
  test('reads repetition, order and choice', () => {
    const { elements, attributes } = usesOf(read("a{#}?,(b{#}|c{#})+&@d:('x'|%int[1..2])"));
    const uses = [...elements].map(([name, use]) => [name, use.isRequired, use.isRepeatable]);
    assert.deepEqual(uses, [
      ['a', false, false],
      ['b', false, true],
      ['c', false, true],
    ]);
    assert.equal(attributes.get('d')?.isRequired, true);
  });

  test('leaves out what other releases have', () => {
    const names = (release: number) => [...usesOf(read('1^a{#},23^b{#}?,c{2^@d}', release)).elements.keys()];
    assert.deepEqual(names(1), ['a', 'c']);
    assert.deepEqual(names(3), ['b', 'c']);
  });

  test('brackets inside texts and expressions are no brackets', () => {
    const { elements } = usesOf(read(`a{'}',%string"[}{]"},b{()}`));
    assert.deepEqual([...elements.keys()], ['a', 'b']);
    assert.ok(isComplete(elements.get('b')?.patterns[0]?.content ?? { is: 'none' }));
  });

  for (const grammar of [domainGrammar, nodeDeviceGrammar]) {
    test(`${grammar.start}: every name that is used is defined`, () => {
      const lines = grammar.definitions.trim().split('\n');
      const defined = new Set(lines.map(nameOf));
      const unknown = lines.flatMap(usedNames).filter(name => !defined.has(name));
      assert.deepEqual(unknown, []);
    });

    test(`${grammar.start}: what is not marked as changing is the same in all releases`, () => {
      const lines = grammar.definitions.trim().split('\n');
      const changing = new Set(lines.filter(line => line.includes('^=')).map(nameOf));
      const unmarked = lines.filter(line => !line.includes('^='));
      const wrong = unmarked.filter(line => hasMark(line) || usedNames(line).some(name => changing.has(name)));
      assert.deepEqual(wrong.map(nameOf), []);
    });
  }
});

function read(pattern: string, release = 1) {
  const patterns = readGrammar({ releases: ['1.0', '2.0', '3.0'], start: 'start', definitions: `start^=${pattern}` });
  return patterns[release - 1] ?? assert.fail();
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf('=')).replace(/\^$/, '');
}

function hasMark(line: string): boolean {
  return /\d+\^/.test(line.replace(/"[^"]*"|'[^']*'/g, ''));
}

/** The names in a definition that are neither those of elements, attributes or types nor part of a text. */
function usedNames(line: string): readonly string[] {
  const bare = line
    .slice(line.indexOf('=') + 1)
    .replace(/"[^"]*"|'[^']*'|<[^>]*>/g, '')
    .replace(/[@%][\w.*-]+(?:\[[^\]]*\])?(?:\{\d+\})?|\d+\^|[\w.*-]+\{/g, ' ');
  return bare.match(/[A-Za-z_][\w.-]*/g) ?? [];
}
