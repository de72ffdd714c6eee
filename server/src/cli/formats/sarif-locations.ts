import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Region } from './region.js';

export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: '%SRCROOT%';
}

/** A file below the working directory by its relative path, so that the report can be read elsewhere. */
export function artifactLocation(input: { name: string; path: string | undefined }, cwd: string): ArtifactLocation {
  if (input.path === undefined) return { uri: encodeURIComponent(input.name) };
  const path = relative(cwd, input.path);
  if (isAbsolute(path) || path.startsWith('..')) return { uri: pathToFileURL(input.path).href };
  return { uri: path.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** Base URIs end in a slash. */
export function rootUri(cwd: string): string {
  return `${pathToFileURL(cwd).href.replace(/\/$/, '')}/`;
}

export function sarifRegion({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
