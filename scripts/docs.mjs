// `npm run docs` writes what lists the rules from their declarations: docs/rules.md, and the schemas that complete codes.
import { writeFileSync } from 'node:fs';
import { rules } from '../out/server/src/rules/index.js';
import { pagePath } from '../out/test/harness/pages.js';
import { writeSchema } from './lint-schema.mjs';

writeSchema();

const ORDER = ['error', 'warning', 'info', 'hint'];

const byFamily = grouped(rules);
const sections = [...byFamily].map(([family, members]) => [`## ${family}`, '', ...tableOf(members)].join('\n'));

writeFileSync(
  'docs/rules.md',
  `# Rules

What each code means; \`libvirt-xml explain CODE\` prints its page.
An *error* is what \`virsh define\` refuses, a *warning* is accepted and regretted, an *info* is decided by libvirt, a *hint* is true of most guests.

${sections.join('\n\n')}
`,
);

function tableOf(members) {
  const sorted = members.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const rows = sorted.map(
    ({ code, severity, summary }) => `| [\`${code}\`](../${pagePath(code)}) | ${severity} | ${summary} |`,
  );
  return ['| rule | severity | what it finds |', '|---|---|---|', ...rows];
}

/** The folder of a rule's page names its family. */
function familyOf({ code }) {
  return pagePath(code).split('/').at(-2);
}

function grouped(members) {
  const groups = new Map();
  for (const rule of members) groups.set(familyOf(rule), [...(groups.get(familyOf(rule)) ?? []), rule]);
  return groups;
}
