import { cpuModels, isCpuModel } from '../../machine/cpu-models.js';
import { knowsMachine } from '../evidence/certainty.js';
import { textRule } from '../kinds/text-rule.js';
import { nearest } from '../words/nearest.js';

export const cpuModelUnknown = textRule({
  code: 'cpu-model-unknown',
  severity: 'warning',
  summary: 'The model of the CPU has a name that libvirt does not know.',
  at: 'cpu/model',
  when: (model, facts) => {
    const mode = model.parent?.attribute('mode')?.value ?? 'custom';
    return mode === 'custom' && model.parent?.child('model') === model && knowsMachine(facts);
  },
  accepts: (text, _, { definition }) => text === '' || isCpuModel(text, definition.machine.arch) !== false,
  message: text => `libvirt knows no CPU '${text}', and the guest will not start.`,
  fixes: ({ text }) => nearest(text, cpuModels()).slice(0, 3),
});
