import type { LintConfig } from '../../features/lint-config/lint-config.js';
import type { Host } from '../../features/lint-config/perspective.js';

/** What files beside a document say about how it is to be looked at. */
export interface FoundConfig {
  readonly config: LintConfig | undefined;
  readonly host: Host | undefined;
  /** The texts that it comes from: as long as they are the same, so is what they say. */
  readonly origin: string;
}

/** Nothing was found, or nothing was looked for. */
export const noConfig: FoundConfig = { config: undefined, host: undefined, origin: '[null,null]' };
