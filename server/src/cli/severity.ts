import type { Finding } from '../features/findings.js';

export type Severity = Finding['severity'];

/** From the mildest to the gravest. */
export const severities = ['hint', 'info', 'warning', 'error'] as const satisfies readonly Severity[];

/** What --max-severity takes: the gravest findings that are still tolerated. */
export const tolerances = ['none', ...severities] as const;

export type Tolerance = (typeof tolerances)[number];

export function exceeds(severity: Severity, tolerance: Tolerance): boolean {
  return tolerances.indexOf(severity) > tolerances.indexOf(tolerance);
}
