import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { renderPage } from '../../server/src/cli/explain/render-page.js';
import { severities } from '../../server/src/cli/severity.js';
import { styleFor } from '../../server/src/cli/style.js';
import { ruleList } from '../../server/src/features/rule-list.js';
import { deindented } from '../harness/check-findings.js';
import { memoryIo, runIn } from '../harness/memory-io.js';
import { pagePath } from '../harness/pages.js';
import { readProject } from '../harness/project.js';

const plain = styleFor(memoryIo({}).stdout, {});
const coloured = styleFor(memoryIo({}).stdout, {}, 'always');

function checkRendered(markdown: string, expected: string): void {
  assert.equal(renderPage(deindented(markdown), 40, plain), deindented(expected));
}

suite('a page on the terminal', () => {
  test('has its sentences in paragraphs of the width there is', () => {
    checkRendered(
      `
      One sentence on a line of its own.
      Another one.

      A second paragraph.
      `,
      `
      One sentence on a line of its own.
      Another one.

      A second paragraph.
      `,
    );
    assert.equal(renderPage('a b\nc d', 5, plain), 'a b c\nd\n');
  });

  test('has headings without signs', () => {
    checkRendered('## Why it *matters*\n\n### Two `cards`', 'WHY IT MATTERS\n\nTwo cards');
  });

  test('has code as it is, indented', () => {
    const code = '```xml\n<a>\n\n  <b/>\n</a>\n```';
    assert.equal(renderPage(code, 40, plain), '    <a>\n\n      <b/>\n    </a>\n');
  });

  test('says which code is the repaired one', () => {
    const blocks = '```xml\n<b/>\n```\n\n```xml fix\n<a/>\n```\n\n```xml fix\n<c/>\n```';
    const expected = '    <b/>\n\nWith the fix:\n\n    <a/>\n\nWith fix 2 instead:\n\n    <c/>\n';
    assert.equal(renderPage(blocks, 40, plain), expected);
  });

  test('has lists with their lines in line', () => {
    checkRendered(
      `
      - first item, which is longer than one line
      - second
        item
      1. third
      `,
      `
      • first item, which is longer than one
        line
      • second item
      1. third
      `,
    );
  });

  test('shows where links into the web lead, but not those to other pages', () => {
    checkRendered(
      '[PCI](https://libvirt.org/pci.html), [`code`](code.md) and <https://x.org>.',
      'PCI <https://libvirt.org/pci.html>, code\nand https://x.org.',
    );
  });

  test('has its code coloured, and the findings drawn in it', () => {
    assert.equal(renderPage('a `b`, c', 40, coloured), 'a \x1b[36mb\x1b[0m, c\n');
    assert.equal(
      renderPage('```xml\n<a/>\n ^ error x: Y.\n```', 40, coloured),
      '    <a/>\n    \x1b[1;31m ^ error x: Y.\x1b[0m\n',
    );
  });

  test('survives a fence that is never closed', () => {
    assert.equal(renderPage('```xml\n<a/>', 40, plain), '    <a/>\n');
  });
});

suite('explain', () => {
  const [rule] = ruleList();
  const code = rule?.code ?? '';
  const files = { [`/pages/${code}.md`]: readProject(pagePath(code)) };

  test('prints the page of a code below its severity', async () => {
    const { code: exit, stdout, stderr } = await runIn({ files }, 'explain', code);
    assert.deepEqual([exit, stderr], [0, '']);
    assert.ok(stdout.startsWith(`${rule?.severity} ${code}\n\n${rule?.summary.slice(0, 20)}`), stdout);
    for (const heading of ['WHY IT MATTERS', 'EXAMPLES', 'WHEN TO TURN IT OFF']) assert.ok(stdout.includes(heading));
  });

  test('prints what the rule says of itself where its page is missing', async () => {
    assert.ok((await runIn({}, 'explain', code)).stdout.includes(rule?.summary ?? '?'));
  });

  test('suggests the nearest code for one that does not exist', async () => {
    const { code: exit, stdout, stderr } = await runIn({ files }, 'explain', code.replace(/.$/, ''));
    assert.deepEqual([exit, stdout], [2, '']);
    assert.ok(stderr.includes(`Did you mean ${code}?`), stderr);
  });

  test('never reads another file than a page', async () => {
    const { code: exit } = await runIn({ files: { '/etc/secret.md': 'secret' } }, 'explain', '../etc/secret');
    assert.equal(exit, 2);
  });

  test('without a code lists all, with severity and summary', async () => {
    const { stdout } = await runIn({ columns: 200, isTerminal: false }, 'explain');
    for (const { code: listed, summary } of ruleList()) {
      assert.ok(stdout.includes(listed), listed);
      assert.ok(stdout.replace(/\s+/g, ' ').includes(summary), summary);
    }
    const headings = stdout.split('\n').filter(line => /^\S/.test(line));
    assert.deepEqual(
      headings,
      [...severities].reverse().filter(severity => ruleList().some(listed => listed.severity === severity)),
    );
  });
});
