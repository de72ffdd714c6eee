import type { Profile } from '../../machine/profile.js';
import { overlaid, type RuleLevels } from '../policy/rule-levels.js';
import type { Target } from '../target.js';
import type { LintConfig } from './lint-config.js';

/** How a document is looked at: as which libvirt would, and what of it is told. */
export interface Perspective {
  readonly target: Target;
  readonly levels: RuleLevels;
}

export type Host = NonNullable<Profile['host']>;

/** What the file of a folder says goes before what its reader has set; `host` is what is known of the host. */
export function perspectiveOf(own: Perspective, config?: LintConfig, host?: Host): Perspective {
  const target = config?.target ?? own.target;
  return {
    target: host ? { ...target, profile: { ...target.profile, host } } : target,
    levels: config ? overlaid(own.levels, config.levels) : own.levels,
  };
}
