// How the memory of a guest is protected from its host. Whether a host can do so is its own affair.
import { version } from '../../machine/profile.js';
import { addChild } from '../fixes/add-part.js';
import { missingRule } from '../kinds/missing-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';

/** The types that are told what the owner of the guest allows. */
const WITH_POLICY = ['sev', 'sev-snp'];

export const launchSecurityRules: readonly Rule[] = [
  valueRule({
    code: 'launch-security-type',
    summary: 'The memory of the guest is to be protected in a way that libvirt does not know.',
    at: 'launchSecurity/@type',
    noun: 'a type of launch security',
    oneOf: ['sev', 's390-pv', { value: 'sev-snp', since: version(10, 5) }, { value: 'tdx', since: version(11, 4) }],
    isRequired: true,
    fixes: () => [],
  }),
  missingRule({
    code: 'launch-security-policy-missing',
    summary: 'The memory of the guest is protected without a policy of what its owner allows.',
    at: 'launchSecurity',
    among: security => WITH_POLICY.includes(security.attribute('type')?.value ?? ''),
    needs: 'policy',
    message: () => 'This protection needs a <policy>.',
    fixes: (security, facts) => [addChild(security, '<policy>0x0003</policy>', facts)],
  }),
];
