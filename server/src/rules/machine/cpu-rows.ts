// The CPU that a guest sees: its mode and its features.
import { isInFirst } from '../../xml/first-of-name.js';
import { deleteElement } from '../fixes/delete-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';

const CPU_FEATURE = {
  code: 'cpu-feature-invalid',
  summary: 'A feature of the CPU has no name, or a policy that libvirt does not know.',
};

export const cpuRules: readonly Rule[] = [
  valueRule({
    code: 'cpu-mode',
    summary: 'The mode of the CPU is none that libvirt knows.',
    at: 'cpu/@mode',
    noun: 'a mode of the CPU',
    oneOf: ['host-passthrough', 'host-model', 'custom', 'maximum'],
  }),
  joinedRule(
    valueRule({
      ...CPU_FEATURE,
      at: 'cpu/feature/@policy',
      when: isInFirst,
      noun: 'what is done about a feature of the CPU',
      oneOf: ['force', 'require', 'optional', 'disable', 'forbid'],
    }),
    missingRule({
      ...CPU_FEATURE,
      at: 'cpu/feature',
      needs: '/@name',
      when: isInFirst,
      message: () => 'This feature of the CPU has no name.',
      fixes: deleteElement,
    }),
    unwantedRule({
      ...CPU_FEATURE,
      at: 'cpu/feature/@name',
      isSuspect: name => name === '',
      when: isInFirst,
      message: () => 'This feature of the CPU has no name.',
      fixes: deleteElement,
    }),
    valueRule({
      ...CPU_FEATURE,
      at: 'cpu/model/@fallback',
      when: model => isInFirst(model) && model.attribute('fallback')?.value !== '',
      noun: 'what is done without the model of the CPU',
      oneOf: ['allow', 'forbid'],
    }),
  ),
  duplicateRule({
    code: 'cpu-feature-duplicate',
    summary: 'The CPU has a feature twice.',
    at: 'cpu/feature/@name',
    key: feature => (isInFirst(feature) ? feature.attribute('name')?.value : undefined),
    message: (_, name) => `The CPU has the feature ${name} already.`,
    fixes: deleteElement,
  }),
];
