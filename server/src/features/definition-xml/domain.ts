import type { Definition } from '../../definition/definition.js';
import type { XmlElement } from '../../xml/tree.js';
import { printedDevices } from './devices.js';
import { metadataXml } from './foreign.js';
import { givenDomain } from './given-domain.js';
import type { Printed } from './printed.js';
import { qemuElements } from './qemu-namespace.js';
import { canonical, shape } from './shape.js';
import { domainChildren } from './shapes/domain.js';

const form = shape('type', { children: domainChildren });

/** `text` is the document that the definition comes from. */
export function printedDomain(definition: Definition, text: string): Printed {
  const { element } = definition.stated;
  const printed = canonical('domain', form, element, givenDomain(definition));
  const qemu = qemuElements(element);
  const children = (printed?.children ?? []).flatMap((child): Printed[] => {
    if (child.name === 'devices') return [{ ...child, children: printedDevices(definition) }];
    return child.name === 'metadata' ? metadata(element, text) : [child];
  });
  return {
    name: 'domain',
    attributes: [...(printed?.attributes ?? []), ...qemu.attributes],
    children: [...children, ...qemu.children],
    text: undefined,
  };
}

function metadata(domain: XmlElement, text: string): Printed[] {
  const element = domain.child('metadata');
  const verbatim = element && metadataXml(element, text);
  return verbatim ? [{ name: 'metadata', attributes: [], children: [], text: undefined, verbatim }] : [];
}
