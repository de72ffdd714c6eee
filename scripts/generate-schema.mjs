// Writes the grammars in server/src/schema/grammars/ from libvirt's RelaxNG files:
//   npm run schema -- DIR…
// Each DIR is /usr/share/libvirt/schemas of one release, its name ending in the version: libvirt-9.0, libvirt-12.8.
// The releases are merged into one grammar; what not all of them have is marked with those that do.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mergeGrammars } from './schema/merge-grammars.mjs';
import { printGrammar } from './schema/print-grammar.mjs';
import { readGrammar } from './schema/read-grammar.mjs';

const GRAMMARS = [
  { file: 'domain.rng', name: 'domainGrammar', output: 'domain.generated.ts' },
  { file: 'nodedev.rng', name: 'nodeDeviceGrammar', output: 'node-device.generated.ts' },
];

const releases = process.argv
  .slice(2)
  .map(directory => ({ directory, version: versionOf(directory) }))
  .sort((a, b) => a.version[0] - b.version[0] || a.version[1] - b.version[1]);
if (releases.length === 0) {
  console.error(
    'Usage: npm run schema -- DIR…   (directories of .rng files, each named after its release: libvirt-12.8)',
  );
  process.exit(1);
}

for (const { file, name, output } of GRAMMARS) {
  const grammars = releases.map(({ directory }) =>
    readGrammar(join(directory, file), path => readFileSync(path, 'utf8')),
  );
  const text = printGrammar(name, file, releases, mergeGrammars(grammars));
  writeFileSync(new URL(`../server/src/schema/grammars/${output}`, import.meta.url), text);
  console.log(`${output}: ${text.length} bytes`);
}

function versionOf(directory) {
  const match = /(\d+)\.(\d+)(?:\.\d+)?\/?$/.exec(basename(directory));
  if (!match) throw new Error(`${directory}: the directory's name does not end in a version`);
  return [Number(match[1]), Number(match[2])];
}
