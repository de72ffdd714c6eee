import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Level, levelOf, overlaid, ownLevels } from '../../../server/src/features/policy/rule-levels.js';
import { Snapshot } from '../../../server/src/features/snapshot.js';
import { families } from '../../../server/src/rules/families.js';
import { pagePath } from '../../harness/pages.js';
import { clashing } from '../../harness/sample-guest.js';

const CODE = 'pci-address-in-use';
const chosen = (levels: Record<string, Level>) => new Map(Object.entries(levels));

suite('the severities of rules', () => {
  const said = (levels: Record<string, Level>) =>
    new Snapshot(1, clashing, undefined, chosen(levels)).findings.map(({ code, severity }) => `${severity} ${code}`);

  test('are their own unless somebody says otherwise', () => assert.deepEqual(said({}), [`error ${CODE}`]));
  test('can be set by code', () => assert.deepEqual(said({ [CODE]: 'info' }), [`info ${CODE}`]));
  test('can be set by family', () => assert.deepEqual(said({ pci: 'off' }), []));
  test('a code is stronger than its family', () =>
    assert.deepEqual(said({ [CODE]: 'warning', pci: 'off' }), [`warning ${CODE}`]));
  test('other families do not matter', () => assert.deepEqual(said({ disk: 'off' }), [`error ${CODE}`]));

  test('what is said later goes before what was said first, also of a family before a code', () => {
    const rule = { code: CODE, severity: 'error', summary: '', since: '', check: () => [] } as const;
    assert.equal(levelOf(rule, overlaid(chosen({ [CODE]: 'off' }), chosen({ pci: 'hint' }))), 'hint');
    assert.equal(levelOf(rule, overlaid(chosen({ pci: 'off' }), chosen({ [CODE]: 'hint' }))), 'hint');
    assert.equal(levelOf(rule, overlaid(chosen({ pci: 'off' }), ownLevels)), 'off');
  });
});

suite('the families of rules', () => {
  test('are the folders of their pages', () => {
    for (const [family, members] of Object.entries(families)) {
      for (const { code } of members) assert.equal(pagePath(code).split('/').at(-2), family);
    }
  });

  test('the one about comments is asked last', () => assert.equal(Object.keys(families).at(-1), 'suppression'));

  test('no family is called as a rule', () => {
    const codes = new Set(Object.values(families).flatMap(members => members.map(({ code }) => code)));
    assert.deepEqual(
      Object.keys(families).filter(family => codes.has(family)),
      [],
    );
  });
});
