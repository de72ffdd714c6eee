// The licences of the packages that end up inside the bundles: they ask to be passed on with every copy.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULER = '-'.repeat(80);

/** One text with the licence of every package that contributes to the given input files. */
export function licensesOf(inputs) {
  const folders = new Set([...inputs].map(packageFolder).filter(folder => folder !== undefined));
  const sections = [...folders].sort().map(licenseSection);
  return ['This program contains the following packages.', ...sections].join(`\n\n${RULER}\n`);
}

function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function licenseSection(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${folder} carries no licence text.`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
