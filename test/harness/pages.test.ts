import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { version } from '../../server/src/machine/profile.js';
import { parsePage } from './pages.js';

const page = `# some-code

The flaw in a sentence.

## Why it matters

Because.

## Examples

### Wrong

\`\`\`xml pc
<rng/>
\`\`\`

\`\`\`xml fix
<fixed/>
\`\`\`

### Right

Words.

\`\`\`xml
<rng/>
\`\`\`

## When to turn it off

Never.
`;

suite('a rule page', () => {
  const parsed = parsePage('some-code', page);

  test('has a title, a summary and headings', () => {
    assert.equal(parsed.title, 'some-code');
    assert.equal(parsed.summary, 'The flaw in a sentence.');
    assert.deepEqual(parsed.headings, ['Why it matters', 'Examples', 'When to turn it off']);
  });

  test('has examples with their machine and their fixes', () => {
    assert.deepEqual(parsed.examples, [
      {
        code: 'some-code',
        title: 'Wrong',
        machine: 'pc',
        profile: undefined,
        marked: '<rng/>\n',
        fixed: ['<fixed/>\n'],
      },
      { code: 'some-code', title: 'Right', machine: 'q35', profile: undefined, marked: '<rng/>\n', fixed: [] },
    ]);
  });

  test('may have an example about another release than the newest', () => {
    const [example] = parsePage(
      'some-code',
      '# x\n\ny\n\n## Examples\n\n### Old\n\n```xml virt 9.0\n<rng/>\n```\n\n## End\n',
    ).examples;
    assert.deepEqual([example?.machine, example?.profile?.libvirt], ['virt', version(9)]);
  });
});
