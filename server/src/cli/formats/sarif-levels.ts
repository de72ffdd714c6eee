import type { Severity } from '../severity.js';

/** SARIF knows three levels for what is not to be ignored. */
export const sarifLevels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};
