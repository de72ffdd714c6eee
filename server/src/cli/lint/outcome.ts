import { type ExitCode, exitCode } from '../exit-code.js';
import type { Report } from '../formats/format.js';
import { exceeds, type Severity, severities, type Tolerance } from '../severity.js';

/** What a run of lint comes to, counted while it goes on. */
export class Outcome {
  readonly findings: Record<Severity, number> = { hint: 0, info: 0, warning: 0, error: 0 };
  fixable = 0;
  documents = 0;
  /** Files met in directories that are not libvirt's. */
  skipped = 0;
  failures = 0;
  /** Whatever is wrong with configuration files. */
  complaints = 0;

  count(reports: readonly Report[]): void {
    this.documents++;
    for (const { finding, fixes } of reports) {
      this.findings[finding.severity]++;
      if (fixes.length) this.fixable++;
    }
  }

  exitCode(tolerance: Tolerance): ExitCode {
    if (this.failures || this.complaints) return exitCode.failed;
    const isExceeded = severities.some(severity => this.findings[severity] && exceeds(severity, tolerance));
    return isExceeded ? exitCode.findings : exitCode.fine;
  }
}
