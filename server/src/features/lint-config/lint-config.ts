// The file that says for a folder and all below it what is checked, and against what.
import type { Span } from '../../text/span.js';
import type { RuleLevels } from '../policy/rule-levels.js';
import type { Target } from '../target.js';

/** It is looked for in the folder of a document and in those above; the nearest one counts. */
export const LINT_CONFIG_NAME = '.libvirt-lint.json';

/** What such a file says; what it is silent about is left to whoever asks. */
export interface LintConfig {
  readonly target: Target | undefined;
  readonly levels: RuleLevels;
  readonly domcapabilities: NamedFile | undefined;
}

export interface NamedFile {
  /** As written: absolute, or seen from the folder of the file that names it. */
  readonly path: string;
  readonly span: Span;
}

/** Something in the file that is not understood, and therefore ignored. */
export interface ConfigFault {
  readonly span: Span;
  /** One sentence. */
  readonly message: string;
}

export interface LintConfigReading {
  readonly config: LintConfig;
  readonly faults: readonly ConfigFault[];
}
