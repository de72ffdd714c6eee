// `npm run docs` writes the lists in the documentation that follow from the sources; run scripts/compile-tests.mjs first.
import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../out/server/src/rules/index.js';

const ORDER = ['error', 'warning', 'info', 'hint'];

const rows = rules
  .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
  .map(({ code, severity, summary }) => `| [\`${code}\`](server/src/rules/${code}.md) | ${severity} | ${summary} |`);

replace('README.md', 'rules', ['| rule | severity | what it finds |', '|---|---|---|', ...rows]);

/** Puts lines between `<!-- name -->` and `<!-- /name -->`. */
function replace(file, name, lines) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} lacks ${begin} … ${end}.`);
  const written = `${text.slice(0, from)}${begin}\n${lines.join('\n')}\n${text.slice(to)}`;
  if (written !== text) writeFileSync(file, written);
}
