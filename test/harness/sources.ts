// The project's sources as text: folders, files and what they import.
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { readProject, root } from './project.js';

export interface Import {
  readonly file: string;
  /** The first folder below the tree's root, `.` for a file right in it, or the module that is imported. */
  readonly to: string;
  /** The imported file from the project's root, without its ending; a module's name as it is. */
  readonly path: string;
  readonly isType: boolean;
}

/** The folders right below one. */
export function foldersOf(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);
}

/** All files below a folder, as paths from the project's root. */
export function filesUnder(folder: string): string[] {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map(file => join(folder, file))
    .filter(file => statSync(root + file).isFile())
    .sort();
}

/** What is made or fetched, and no part of the project. */
const NOT_OURS = ['.git', '.cache', 'node_modules', 'out', 'dist', 'artifacts', 'package-lock.json'];

/** Every text of the project. */
export function projectFiles(): string[] {
  const entries = readdirSync(root).filter(entry => !NOT_OURS.includes(entry));
  const files = entries.flatMap(entry => (statSync(root + entry).isDirectory() ? filesUnder(entry) : [entry]));
  return files.filter(
    file => /\.(?:ts|mjs|js|json|md|xml|yml|html|txt)$/.test(file) && !file.includes('/node_modules/'),
  );
}

/** What a source, or the sources in a folder, import; a folder of the same tree by the name of its first level. */
export function importsOf(path: string, tree = 'server/src'): Import[] {
  const files = path.endsWith('.ts') ? [path] : filesUnder(path).filter(file => file.endsWith('.ts'));
  return files.flatMap(file =>
    modulesIn(readProject(file)).map(({ specifier, isType }) => {
      const path = pathOf(file, specifier);
      return { file, to: levelOf(path, tree), path, isType };
    }),
  );
}

function pathOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)).replace(/\.js$/, '') : specifier;
}

function levelOf(path: string, tree: string): string {
  if (!path.startsWith(`${tree}/`)) return path;
  const [first = '', ...rest] = path.slice(tree.length + 1).split('/');
  return rest.length > 0 ? first : '.';
}

// The formatter gives declarations this shape, so no lexer is needed.
const DECLARED = /^(?:import|export)( type)?\b[^;']*? from '([^']+)';$|^import '([^']+)';$|\bimport\('([^']+)'\)/gm;

/** The modules named by import and export declarations and by import(). */
export function modulesIn(source: string): { specifier: string; isType: boolean }[] {
  return Array.from(source.matchAll(DECLARED), ([, type, from, bare, called]) => {
    return { specifier: from ?? bare ?? called ?? '', isType: type !== undefined };
  });
}
