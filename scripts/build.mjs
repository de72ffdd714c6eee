// Bundles everything that ships into dist/.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { lazily } from './lazily.mjs';
import { licensesOf } from './licenses.mjs';

const RULES = join('server', 'src', 'rules');
const EXECUTABLE = { banner: { js: '#!/usr/bin/env node' } };
const FOR_NODE = { platform: 'node', format: 'cjs', target: 'node20.13' };

const bundles = [
  { entry: 'client/src/extension.ts', to: 'extension.js', ...FOR_NODE, external: ['vscode'] },
  { entry: 'client/src/browser.ts', to: 'extension.web.js', platform: 'browser', format: 'cjs', external: ['vscode'] },
  { entry: 'server/src/main.ts', to: 'server.js', ...FOR_NODE, ...EXECUTABLE },
  { entry: 'server/src/browser.ts', to: 'server.web.js', platform: 'browser', format: 'iife' },
  { entry: 'server/src/cli/main.ts', to: 'cli.js', ...FOR_NODE, ...EXECUTABLE },
];

rmSync('dist', { recursive: true, force: true });
const inputs = new Set();
for (const { entry, to, ...options } of bundles) {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: join('dist', to),
    bundle: true,
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [lazily(/[/\\]documentation[/\\]chapters\.ts$/, 'chapters')],
    ...options,
  });
  for (const input of Object.keys(metafile.inputs)) inputs.add(input);
  if (options.banner) chmodSync(join('dist', to), 0o755);
}

mkdirSync(join('dist', 'rules'));
for (const page of readdirSync(RULES, { recursive: true }).filter(file => file.endsWith('.md'))) {
  copyFileSync(join(RULES, page), join('dist', 'rules', basename(page)));
}
writeFileSync(join('dist', 'third-party-licenses.txt'), licensesOf(inputs));
