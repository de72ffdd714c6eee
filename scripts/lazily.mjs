// Keeps a large part of a bundle from being evaluated, and most of it from being parsed, until it is asked for: JavaScript
// engines skip what stands in a function.
import { build } from 'esbuild';

/** For the module whose path matches: it exports one function without parameters, `name`, and imports plain data alone. */
export function lazily(filter, name) {
  return {
    name: `lazily ${name}`,
    setup({ onLoad }) {
      onLoad({ filter }, async ({ path }) => {
        const options = { bundle: true, write: false, format: 'iife', globalName: 'all', target: 'es2022' };
        const { outputFiles } = await build({ entryPoints: [path], ...options });
        return { contents: `export function ${name}() {\n${outputFiles[0].text}\nreturn all.${name}();\n}\n` };
      });
    },
  };
}
