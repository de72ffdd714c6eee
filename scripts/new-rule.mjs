// `node scripts/new-rule.mjs FAMILY CODE` starts a rule: its object, its page and its line in the family's index.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [family = '', code = ''] = process.argv.slice(2);
const FOLDER = `server/src/rules/${family}`;

if (
  !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(code) ||
  !existsSync(`${FOLDER}/index.ts`) ||
  existsSync(`${FOLDER}/${code}.ts`)
) {
  console.error(
    'usage: node scripts/new-rule.mjs FAMILY CODE   (a folder of rules, and a code of its own such as pci-address-in-use)',
  );
  process.exit(2);
}

const name = code.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const summary = 'One sentence that names the flaw.';

writeFileSync(
  `${FOLDER}/${code}.ts`,
  `import type { Rule } from '../rule.js';

export const ${name}: Rule = {
  code: '${code}',
  severity: 'error',
  summary: '${summary}',
  since: '${version}',

  *check({ domain }) {
    for (const device of domain.devices) {
      yield { span: device.span, message: 'One sentence with the values at hand.' };
    }
  },
};
`,
);

writeFileSync(
  `${FOLDER}/${code}.md`,
  `# ${code}

${summary}

## Why it matters

What libvirt does, and what the user will meet.

## Examples

### The case that is wrong

\`\`\`xml
<memballoon model='virtio'/>
\`\`\`

### The case that is right

\`\`\`xml
<memballoon model='none'/>
\`\`\`

## When to turn it off

When it does not matter.

## See also

- [Domain XML format](https://libvirt.org/formatdomain.html)
`,
);

const index = readFileSync(`${FOLDER}/index.ts`, 'utf8');
const withImport = index.replace(
  'import type { Rule }',
  `import { ${name} } from './${code}.js';\nimport type { Rule }`,
);
writeFileSync(`${FOLDER}/index.ts`, withImport.replace(/\n\];/, `\n  ${name},\n];`));

console.log(`${FOLDER}/${code}.ts and .md await their words; UPDATE_GOLDEN=1 draws the findings into the page.`);
