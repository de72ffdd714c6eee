// Mice, keyboards and tablets: what they are, and the buses they can be on.
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { knowsMachine } from '../evidence/certainty.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const TYPES = ['mouse', 'tablet', 'keyboard', 'passthrough', 'evdev'];
const PS2_TYPES = ['mouse', 'keyboard'];
const USUAL_TYPES = [...PS2_TYPES, 'tablet'];
const BUSES = ['ps2', 'usb', 'xen', 'parallels', 'virtio', 'none'];
const TRANSITIONAL = ['virtio-transitional', 'virtio-non-transitional'];
const MODELS = ['virtio', ...TRANSITIONAL];

const EVDEV_BUS = { code: 'input-evdev-bus', summary: 'An evdev input device has a bus.' };

export const inputRules: readonly Rule[] = [
  missingRule({
    code: 'input-type-missing',
    summary: 'An input device has no type.',
    at: 'devices/input',
    needs: '/@type',
    message: () => 'This input device has no type.',
    fixes: (input, facts) => typesFor(input).map(type => addAttribute(input, 'type', type, facts)),
  }),
  valueRule({
    code: 'input-type-unknown',
    summary: 'The type of an input device is none that libvirt knows.',
    at: 'devices/input/@type',
    noun: 'a type of input device',
    oneOf: TYPES,
    fixes: (input, _, type) => changeTo(type, typesFor(input)),
  }),
  valueRule({
    code: 'input-bus-unknown',
    summary: 'The bus of an input device is none that libvirt knows.',
    at: 'devices/input/@bus',
    noun: 'a bus for input devices',
    oneOf: BUSES,
    fixes: changeBus,
  }),
  refusalRule({
    code: 'input-ps2-type',
    summary: 'A PS/2 bus has an input device other than a mouse or a keyboard.',
    spanOf: ({ at }) => spanOfAttribute(at.element, 'bus'),
    message: ({ values }) => `A PS/2 bus carries a mouse or a keyboard, but no ${values.type}.`,
    fixes: otherBus,
  }),
  refusalRule({
    code: 'input-ps2-unsupported',
    summary: 'An input device is on a PS/2 bus, which the machine does not have.',
    spanOf: ({ at }) => spanOfAttribute(at.element, 'bus'),
    message: ({ values }) => `The machine ${values.machine} has no PS/2 bus.`,
    fixes: otherBus,
  }),
  unwantedRule({
    code: 'input-bus-xen',
    summary: 'An input device is on a Xen bus, which QEMU does not have.',
    at: 'devices/input/@bus',
    when: input => stated(input, 'bus') === 'xen' && TYPES.includes(stated(input, 'type') ?? ''),
    message: () => 'QEMU guests have no Xen bus for input devices.',
    fixes: changeBus,
  }),
  unwantedRule({
    code: 'input-virtio-transitional',
    summary: 'A virtio input device has a transitional or a non-transitional model.',
    at: 'devices/input/@model',
    when: (input, facts) => isTransitional(input) && busOf(input, facts) === 'virtio',
    message: (_, model) => `Input devices come as model virtio only, not as ${model}.`,
    fixes: (input, facts) => [...changeAttribute(input, 'model', ['virtio']), ...removeModel(input, facts)],
  }),
  unwantedRule({
    code: 'input-model-bus',
    summary: 'An input device that is not on a virtio bus has a model.',
    at: 'devices/input/@model',
    when: (input, facts) => {
      const bus = busOf(input, facts);
      return MODELS.includes(stated(input, 'model') ?? '') && bus !== undefined && bus !== 'virtio';
    },
    message: () => 'Only input devices on a virtio bus have a model.',
  }),
  unwantedRule({
    code: 'input-passthrough-bus',
    summary: 'A passthrough input device is on a bus other than virtio.',
    at: 'devices/input/@bus',
    when: input => isOfType(input, 'passthrough') && ['usb', 'parallels', 'none'].includes(stated(input, 'bus') ?? ''),
    message: (_, bus) => `A passthrough input device is on a virtio bus, not on ${bus}.`,
    fixes: input => changeAttribute(input, 'bus', ['virtio']),
  }),
  joinedRule(
    unwantedRule({
      ...EVDEV_BUS,
      at: 'devices/input/@bus',
      when: input => isOfType(input, 'evdev') && ['usb', 'parallels', 'virtio'].includes(stated(input, 'bus') ?? ''),
      message: (_, bus) => `An evdev input device has no bus, but this one is on ${bus}.`,
    }),
    unwantedRule({
      ...EVDEV_BUS,
      at: 'devices/input/@type',
      isSuspect: type => type === 'evdev',
      when: (input, facts) => !stated(input, 'bus') && knowsMachine(facts) && facts.definition.machine.arch === 's390x',
      message: () => 'An evdev input device has no bus, but libvirt gives it one on s390x.',
      fixes: (input, facts) => [addAttribute(input, 'bus', 'none', facts)],
    }),
  ),
];

function stated(element: XmlElement, name: string): string | undefined {
  return element.attribute(name)?.value;
}

function typesFor(input: XmlElement): readonly string[] {
  return stated(input, 'bus') === 'ps2' ? PS2_TYPES : USUAL_TYPES;
}

function isOfType(input: XmlElement, type: string): boolean {
  return stated(input, 'type') === type;
}

function isTransitional(input: XmlElement): boolean {
  return TRANSITIONAL.includes(stated(input, 'model') ?? '');
}

/** The bus that libvirt stores; `undefined` while it cannot be told. */
function busOf(input: XmlElement, facts: Facts): string | undefined {
  const bus = stated(input, 'bus');
  if (bus !== undefined) return BUSES.includes(bus) ? bus : undefined;
  if (isOfType(input, 'evdev')) return 'none';
  if (!knowsMachine(facts)) return undefined;
  return facts.definition.devices.input.find(each => each.stated?.element === input)?.bus;
}

function otherBus({ at }: StatedRefusal, facts: Facts): Fix[] {
  return changeBus(at.element, facts);
}

/** What the type can be on; USB may have to be brought to boards first. */
function changeBus(input: XmlElement, facts: Facts): Fix[] {
  if (isOfType(input, 'evdev')) return deleteAttribute(input.attribute('bus'), facts);
  const hasUsb = ['i440fx', 'q35'].includes(facts.definition.machine.family) && !isOfType(input, 'passthrough');
  return changeAttribute(input, 'bus', hasUsb ? ['usb', 'virtio'] : ['virtio']);
}

function removeModel(input: XmlElement, facts: Facts): Fix[] {
  return deleteAttribute(input.attribute('model'), facts);
}
