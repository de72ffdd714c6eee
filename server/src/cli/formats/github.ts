// For GitHub Actions: workflow commands, which GitHub shows as annotations beside the lines of a pull request.
import { isAbsolute, relative, sep } from 'node:path';
import type { Finding } from '../../features/findings.js';
import type { Lines } from '../../text/lines.js';
import type { Io } from '../io.js';
import { programName } from '../program.js';
import type { Severity } from '../severity.js';
import type { FormatFactory } from './format.js';
import { regionOf } from './region.js';

type Level = 'error' | 'warning' | 'notice';

/** GitHub knows three levels. */
const levels: Record<Severity, Level> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

export const githubFormat: FormatFactory = ({ io }) => ({
  checked: ({ path, snapshot, reports }) =>
    reports.map(({ finding }) => annotation(finding, pathFor(path, io), snapshot.lines)).join(''),
  failed: ({ path, name, message }) =>
    command(
      'error',
      { file: pathFor(path, io), title: programName },
      path === undefined ? `${name}: ${message}` : message,
    ),
  end: () => '',
});

function annotation(
  { code, severity, span, message, related = [] }: Finding,
  file: string | undefined,
  lines: Lines,
): string {
  const { line, column, endLine, endColumn } = regionOf(span, lines);
  const title = `${programName}: ${code}`;
  const remarks = related.map(remark => `Line ${regionOf(remark.span, lines).line}: ${remark.message}`);
  return command(
    levels[severity],
    { file, line, endLine, col: column, endColumn, title },
    [message, ...remarks].join('\n'),
  );
}

/** Relative to the checkout where GitHub names it, as annotations want it; otherwise to the working directory. */
function pathFor(path: string | undefined, { cwd, env }: Io): string | undefined {
  if (path === undefined) return undefined;
  const shown = relative(env.GITHUB_WORKSPACE || cwd, path);
  return isAbsolute(shown) || shown.startsWith('..') ? path : shown.split(sep).join('/');
}

function command(level: Level, properties: Record<string, string | number | undefined>, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const written = given.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
  return `::${level}${written ? ` ${written}` : ''}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Properties end at a colon or a comma. */
function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
