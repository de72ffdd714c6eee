// Devices that notice when a guest hangs or panics.
import { implicitPanic } from '../../machine/implicit-devices.js';
import { version } from '../../machine/profile.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const action = {
  code: 'watchdog-action',
  summary: 'The action of a watchdog is unknown, or not that of the others.',
};

const panicModel = {
  code: 'panic-model-machine',
  summary: 'A panic device has a model that is unknown, or that the machine does not have.',
};

export const watchdogRules: readonly Rule[] = [
  valueRule({
    code: 'watchdog-model',
    summary: 'A watchdog has no model, or one that libvirt does not know.',
    at: 'devices/watchdog/@model',
    noun: 'a model of watchdog',
    oneOf: ['i6300esb', 'ib700', 'diag288', { value: 'itco', since: version(9, 1) }],
    fixes: (_, __, model) => changeTo(model, ['i6300esb']),
    isRequired: true,
  }),
  refusalRule({
    code: 'watchdog-model-machine',
    summary: 'A watchdog has a model that the machine does not have.',
    spanOf: ({ at }) => spanOfAttribute(at.element, 'model'),
    message: ({ device, values }) => `The machine ${values.machine} has no watchdog of model ${device?.model}.`,
    fixes: ({ at }) => changeAttribute(at.element, 'model', ['i6300esb']),
  }),
  joinedRule(
    valueRule({
      ...action,
      at: 'devices/watchdog/@action',
      noun: 'an action of a watchdog',
      oneOf: ['reset', 'shutdown', 'poweroff', 'pause', 'none', 'dump', 'inject-nmi'],
    }),
    refusalRule({
      ...action,
      spanOf: ({ at }) => spanOfAttribute(at.element, 'action'),
      message: () => 'All watchdogs of a guest have one action, and the first one has another.',
      related: 'This is the first watchdog.',
    }),
  ),
  refusalRule({
    code: 'watchdog-multiple',
    summary: 'A guest has more watchdogs of a model than it can have.',
    message: ({ device }) => `The guest has a watchdog of model ${device?.model} already, and can have one only.`,
    related: 'This is the first one.',
    fixes: remove,
  }),
  joinedRule(
    valueRule({
      ...panicModel,
      at: 'devices/panic/@model',
      noun: 'a model of panic device',
      oneOf: ['default', 'isa', 'pseries', 'hyperv', 's390', { value: 'pvpanic', since: version(9, 1) }],
      fixes: (_, facts, model) => changeTo(model, panicModels(facts)),
    }),
    refusalRule({
      ...panicModel,
      spanOf: ({ at }) => spanOfAttribute(at.element, 'model'),
      message: ({ device, values }) =>
        `The machine ${values.machine} has no panic device${device?.model ? ` of model ${device.model}` : ''}.`,
      fixes: remove,
    }),
  ),
  refusalRule({
    code: 'panic-duplicate',
    summary: 'A guest has two panic devices of one model.',
    message: ({ device }) => `The guest has a panic device of model ${device?.model} already.`,
    related: 'This is the first one.',
    fixes: remove,
  }),
];

/** What the machine has, the most usual first. */
function panicModels({ definition }: Facts): readonly string[] {
  const { machine, profile } = definition;
  const own = implicitPanic(machine, profile)?.value;
  if (own !== undefined) return [own];
  return machine.family === 'i440fx' || machine.family === 'q35' ? ['isa', 'hyperv'] : [];
}

function remove({ at }: StatedRefusal, facts: Facts): Fix[] {
  return deleteElement(at.element, facts);
}
