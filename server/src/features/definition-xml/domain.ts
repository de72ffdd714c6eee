import type { Definition } from '../../definition/definition.js';
import { printedDevices } from './devices.js';
import { givenDomain } from './given-domain.js';
import type { Printed } from './printed.js';
import { canonical, shape } from './shape.js';
import { domainChildren } from './shapes/domain.js';

const form = shape('type', { children: domainChildren });

export function printedDomain(definition: Definition): Printed {
  const { element } = definition.stated;
  const printed = canonical('domain', form, element, givenDomain(definition));
  const children = (printed?.children ?? []).map(child =>
    child.name === 'devices' ? { ...child, children: printedDevices(definition) } : child,
  );
  return { name: 'domain', attributes: printed?.attributes ?? [], children, text: undefined };
}
