// `npm run package`: the installable libvirt-xml-VERSION.vsix, or the file that the first argument names.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createVSIX } from '@vscode/vsce';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const [packagePath = `${name}-${version}.vsix`] = process.argv.slice(2);

mkdirSync(dirname(packagePath), { recursive: true });
// Everything the bundles need is in them, so that no package is to be added.
await createVSIX({ packagePath, dependencies: false, rewriteRelativeLinks: false, allowMissingRepository: true });
