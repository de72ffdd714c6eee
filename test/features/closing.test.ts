import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { closingAt } from '../../server/src/features/closing.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { unmark } from '../harness/marks.js';

/** What is typed at the `$0` of a text, the cursor shown as |. */
function closing(marked: string): string | undefined {
  const { text, cursors } = unmark(marked);
  return closingAt(new Snapshot(1, text), cursors[0] ?? 0)?.replace('$0', '|');
}

const cases: readonly (readonly [because: string, text: string, typed: string | undefined])[] = [
  ['a start tag gets its end tag', '<domain><devices>$0</domain>', '|</devices>'],
  ['in front of a sibling as well', `<domain><devices><rng>$0<disk type='file'/></devices></domain>`, '|</rng>'],
  ['an element that has one gets none', '<domain><devices>$0</devices></domain>', undefined],
  [
    'an end tag that belongs to one around does not count',
    '<domain><devices><source>$0<x/></devices></domain>',
    '|</source>',
  ],
  ['nor does that of one around of the same name', '<domain><devices><devices>$0</devices></domain>', '|</devices>'],
  ['a self-closing element gets none', '<domain><devices/>$0</domain>', undefined],
  ['an end tag gets none', '<domain><devices></devices>$0</domain>', undefined],
  ['</ is completed', '<domain><devices><rng></$0</devices></domain>', 'rng>|'],
  ['a slash elsewhere means nothing', '<domain><emulator>/$0</emulator></domain>', undefined],
  ['an attribute gets quotes, those of the document', `<domain type='kvm'><disk type=$0></domain>`, `'|'`],
  ['double ones where it has double ones', `<domain type="kvm"><disk type=$0></domain>`, `"|"`],
  ['not where a value stands already', `<domain type='kvm'><disk type=$0'file'></domain>`, undefined],
  ['an equals sign in a text is one', `<domain><title>a b=$0</title></domain>`, undefined],
  ['other XML is left alone', '<html><body>$0</html>', undefined],
];

suite('what is typed by itself', () => {
  for (const [because, text, typed] of cases) test(because, () => assert.equal(closing(text), typed));
});
