// Folders and files by URI, whatever file system the scheme stands for.

/** `scheme://authority`, and the path behind it. */
const PARTS = /^([a-z][\w+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i;

/** The folder of a document and those above it, each ending in a slash; none for a document that is no file. */
export function foldersAbove(uri: string): readonly string[] {
  const [, root, path] = PARTS.exec(uri) ?? [];
  if (root === undefined || path === undefined) return [];
  const names = path.split('/').slice(1, -1);
  return names.map((_, depth) => `${root}/${names.slice(0, names.length - depth).join('/')}/`).concat(`${root}/`);
}

/** A file as seen from another one, or from a folder that ends in a slash. */
export function resolvePath(path: string, base: string): string {
  const [, root = '', basePath = '/'] = PARTS.exec(base) ?? [];
  const slashed = path.replaceAll('\\', '/');
  const isAbsolute = slashed.startsWith('/') || /^[a-z]:\//i.test(slashed);
  const encoded = slashed.split('/').map(encodeURIComponent);
  const names = isAbsolute ? encoded : [...basePath.split('/').slice(0, -1), ...encoded];
  return `${root}/${normalised(names).join('/')}`;
}

function normalised(names: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const name of names) {
    if (name === '..') result.pop();
    else if (name !== '.' && name !== '') result.push(name);
  }
  return result;
}

/** The folder of a file, and its name in it. */
export function splitUri(uri: string): { readonly folder: string; readonly name: string } {
  const slash = uri.lastIndexOf('/') + 1;
  return { folder: uri.slice(0, slash), name: decodeURIComponent(uri.slice(slash)) };
}
