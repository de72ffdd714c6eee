import type { Outcome } from '../lint/outcome.js';
import { type Severity, severities } from '../severity.js';
import type { Style } from '../style.js';

const countWords: Record<Severity, (count: number) => string> = {
  error: count => plural(count, 'error'),
  warning: count => plural(count, 'warning'),
  info: count => `${count} info`,
  hint: count => plural(count, 'hint'),
};

/** One line: what was found in how many files, and what was left out. */
export function summaryOf(outcome: Outcome, style: Style): string {
  const { documents, failures, skipped } = outcome;
  const parts = documents ? [`${findingsIn(outcome, style)} in ${plural(documents, 'document')}`] : [];
  if (failures) parts.push(style.error(`${failures} could not be checked`));
  if (skipped) parts.push(`${plural(skipped, 'file')} skipped that ${skipped === 1 ? 'is' : 'are'} not libvirt's`);
  return `${parts.join('; ') || 'Nothing to check: no XML file found'}.`;
}

function findingsIn({ findings, fixable }: Outcome, style: Style): string {
  const counts = [...severities]
    .reverse()
    .filter(severity => findings[severity])
    .map(severity => style[severity](countWords[severity](findings[severity])));
  if (!counts.length) return style.good('Nothing to report');
  return `${counts.join(', ')}${fixable ? ` (${fixable} with a fix)` : ''}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
