// The unified format of diff(1), from edits whose places are known: nothing has to be compared.
import { applyEdits, type TextEdit } from '../../text/edit.js';

const CONTEXT = 3;

/** Old lines from `start` up to `end`, and what stands in their place. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Empty when nothing changes. `patch` applies it. */
export function unifiedDiff(name: string, text: string, edits: readonly TextEdit[]): string {
  const old = linesOf(text);
  const changes = changesIn(text, old, edits);
  if (!changes.length) return '';
  const hunks: string[] = [];
  let shift = 0;
  for (const group of grouped(changes)) {
    hunks.push(hunk(group, old, shift));
    for (const { start, end, lines } of group) shift += lines.length - (end - start);
  }
  return `--- ${name}\n+++ ${name}\n${hunks.join('')}`;
}

/** With their ends, of which diff knows LF alone. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/).filter(line => line !== '');
}

/** Edits that meet in a line are one change. */
function changesIn(text: string, old: readonly string[], edits: readonly TextEdit[]): readonly Change[] {
  const starts = [0];
  for (const line of old) starts.push((starts.at(-1) ?? 0) + line.length);
  const lineAt = (offset: number) =>
    Math.max(
      0,
      starts.findLastIndex((start, line) => start <= offset && line < old.length),
    );
  const runs: { start: number; end: number; edits: TextEdit[] }[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const [start, end] = [lineAt(edit.span.start), Math.min(lineAt(edit.span.end) + 1, old.length)];
    const run = runs.at(-1);
    if (run && start < run.end) {
      run.edits.push(edit);
      run.end = Math.max(run.end, end);
    } else runs.push({ start, end, edits: [edit] });
  }
  return runs.map(({ start, end, edits }) => {
    const from = starts[start] ?? 0;
    const local = edits.map(({ span, text }) => ({ span: { start: span.start - from, end: span.end - from }, text }));
    return trimmed({ start, end, lines: linesOf(applyEdits(text.slice(from, starts[end]), local)) }, old);
  });
}

/** Without the lines at both ends that stay. */
function trimmed({ start, end, lines }: Change, old: readonly string[]): Change {
  let [from, to, first, last] = [start, end, 0, lines.length];
  while (from < to && first < last && old[from] === lines[first]) {
    from++;
    first++;
  }
  while (from < to && first < last && old[to - 1] === lines[last - 1]) {
    to--;
    last--;
  }
  return { start: from, end: to, lines: lines.slice(first, last) };
}

/** Changes whose context would overlap share a hunk. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const previous = groups.at(-1)?.at(-1);
    if (previous && change.start - previous.end <= 2 * CONTEXT) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(changes: readonly Change[], old: readonly string[], shift: number): string {
  const start = Math.max(0, (changes[0]?.start ?? 0) - CONTEXT);
  const end = Math.min(old.length, (changes.at(-1)?.end ?? 0) + CONTEXT);
  const rows: string[] = [];
  let done = start;
  let added = 0;
  for (const change of changes) {
    rows.push(...old.slice(done, change.start).map(line => row(' ', line)));
    rows.push(...old.slice(change.start, change.end).map(line => row('-', line)));
    rows.push(...change.lines.map(line => row('+', line)));
    added += change.lines.length - (change.end - change.start);
    done = change.end;
  }
  rows.push(...old.slice(done, end).map(line => row(' ', line)));
  return `@@ -${range(start, end - start)} +${range(start + shift, end - start + added)} @@\n${rows.join('')}`;
}

/** An empty range stands behind the line that it names. */
function range(start: number, count: number): string {
  const line = count === 0 ? start : start + 1;
  return count === 1 ? String(line) : `${line},${count}`;
}

function row(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}
