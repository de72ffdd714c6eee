import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { intoBaseDomain, outOfBaseDomain } from './base-domain.js';
import { renderFindings } from './check-findings.js';
import { checkFixes, fixesOf, textAfter } from './check-fix.js';
import { judge } from './judge.js';
import { levelsFor } from './levels-for.js';
import { unmark } from './marks.js';
import { type Example, pagePath } from './pages.js';
import { readProject, root } from './project.js';

/**
 * The findings drawn in a page's example are the actual ones, and so are the texts after its fixes.
 * `UPDATE_GOLDEN=1` writes what is actually found into the page instead, on a developer's machine.
 */
export function checkExample(example: Example): void {
  const actual = render(example);
  if (process.env.UPDATE_GOLDEN) rewrite(example, actual);
  else assert.deepEqual(actual, { marked: example.marked, fixed: example.fixed });
  const text = intoBaseDomain(unmark(example.marked).text, example.machine);
  checkFixes(text, example.profile, levelsFor(example.code));
  judgeWithFixes(text, example);
}

/** Of what does not have the page's flaw, the page shows it as near to that. */
function judgeWithFixes(text: string, { code, marked, profile }: Example): void {
  const hasFlaw = marked.includes(code);
  judge(text, profile, hasFlaw ? undefined : code);
  for (const fix of fixesOf(text, code, profile)) judge(textAfter(text, fix), profile);
}

type Rendered = Pick<Example, 'marked' | 'fixed'>;

function render({ code, marked, machine, profile, fixed }: Example): Rendered {
  const { text: fragment } = unmark(marked);
  const text = intoBaseDomain(fragment, machine);
  const fixes = fixed.length ? fixesOf(text, code, profile).slice(0, fixed.length) : [];
  return {
    marked: renderFindings(marked, machine, profile, levelsFor(code)),
    fixed: fixes.map(fix => outOfBaseDomain(textAfter(text, fix), fragment, machine)),
  };
}

function rewrite(example: Example, actual: Rendered): void {
  if (process.env.CI) throw new Error('Pages are not rewritten on CI.');
  const path = pagePath(example.code);
  const blocks = ({ marked, fixed }: Rendered) => [marked, ...fixed];
  const expected = blocks(example);
  const page = readProject(path);
  // Examples may repeat what another one's fix makes.
  const start = page.indexOf(`\n### ${example.title}\n`);
  const rest = blocks(actual).reduce(
    (before, block, i) => replaceOnce(before, expected[i] ?? '', block),
    page.slice(start),
  );
  writeFileSync(root + path, page.slice(0, start) + rest);
}

function replaceOnce(page: string, old: string, wanted: string): string {
  return page.replace(`\n${old}\`\`\`\n`, () => `\n${wanted}\`\`\`\n`);
}
