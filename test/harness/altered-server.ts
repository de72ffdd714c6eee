// The server with some of its sources replaced, to see what it makes of a fault of its own.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from './project.js';

/** Bundles it as the real one is; the keys are files below server/src. */
export async function serverWith(sources: Readonly<Record<string, string>>): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'altered-server-')), 'server.js');
  const entry = `${root}server/src/main.ts`;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    plugins: [replacing(sources)],
  });
  return outfile;
}

function replacing(sources: Readonly<Record<string, string>>): Plugin {
  const folder = `${root}server/src`;
  return {
    name: 'replacing',
    setup(bundle) {
      bundle.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const contents = sources[relative(folder, path)];
        return contents === undefined ? undefined : { contents, loader: 'ts', resolveDir: join(path, '..') };
      });
    },
  };
}
