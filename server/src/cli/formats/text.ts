// For people: a line that editors and grep understand, then the tokens it is about, then what can be done.
import type { Finding } from '../../features/findings.js';
import type { Lines } from '../../text/lines.js';
import { printable } from '../display-width.js';
import { programName } from '../program.js';
import type { Style } from '../style.js';
import { excerpt, type Mark, noteIndent } from './excerpt.js';
import type { CheckedDocument, FormatFactory, Report } from './format.js';
import { regionOf } from './region.js';
import { summaryOf } from './summary.js';

/** What a log that is no terminal is taken to show in one line. */
const LOG_WIDTH = 160;

export const textFormat: FormatFactory = ({ io, style }) => ({
  checked: document =>
    document.reports
      .map(report => `${paragraph(report, document, style, io.stdout.columns ?? LOG_WIDTH)}\n\n`)
      .join(''),
  failed: () => '',
  end: outcome => {
    const lines = [summaryOf(outcome, style)];
    const hasFindings = Object.values(outcome.findings).some(Boolean);
    if (hasFindings && io.stdout.isTerminal)
      lines.push(style.faint(`'${programName} explain CODE' tells more about a code.`));
    return `${lines.join('\n')}\n`;
  },
});

function paragraph(
  { finding, fixes }: Report,
  { name, snapshot }: CheckedDocument,
  style: Style,
  width: number,
): string {
  const { text, lines } = snapshot;
  const marks = marksOf(finding, style);
  const indent = noteIndent(marks, lines);
  return [
    headline(finding, name, snapshot.lines, style),
    ...excerpt(marks, { text, lines, width, style }),
    ...fixes.map(({ title }) => `${indent} ${style.frame('=')} ${style.good('fix:')} ${printable(title)}`),
  ].join('\n');
}

function headline(finding: Finding, name: string, lines: Lines, style: Style): string {
  const { line, column } = regionOf(finding.span, lines);
  const place = style.strong(`${printable(name)}:${line}:${column}:`);
  return `${place} ${style[finding.severity](`${finding.severity} ${finding.code}:`)} ${printable(finding.message)}`;
}

function marksOf({ span, severity, related = [] }: Finding, style: Style): Mark[] {
  const others = related.map(remark => ({
    span: remark.span,
    sign: '-' as const,
    label: printable(remark.message),
    paint: style.frame,
  }));
  return [{ span, sign: '^', label: '', paint: style[severity] }, ...others];
}
