// A machine type: what it brings along before the text asks for anything, and what can be plugged into it while it runs.
import { define } from '../../definition/define.js';
import { type Definition, devicesOf } from '../../definition/definition.js';
import { pciControllers } from '../../machine/pci-controllers.js';
import { readDomain } from '../../model/read-domain.js';
import { parseXml } from '../../xml/parse.js';
import type { Place } from '../../xml/place-at.js';
import { addressLabel } from '../address-label.js';
import type { Hover } from '../hover.js';
import type { Guest } from '../snapshot.js';
import { definedName } from './defined-name.js';
import { code } from './words.js';

/** On `<type machine=…>`, and on the name of that tag. */
export function hoverMachineType({ element, attribute, name }: Place, guest: Guest): Hover | undefined {
  const isMachine = element.name === 'type' && element.parent?.name === 'os';
  const span = attribute?.name === 'machine' ? attribute.span : attribute ? undefined : name;
  const { machine } = guest.definition;
  if (!isMachine || !span || !machine.name) return undefined;
  const bare = bareDefinition(guest.definition);
  const lines = [
    machine.root ? pciControllers[machine.root].because : 'The machine has no PCI.',
    bare && broughtAlong(bare),
    hotplugOf(guest),
  ];
  const list = lines.filter(Boolean).map(line => `- ${line}`);
  return { span, markdown: [`**${machine.name}**, ${machine.arch}`, list.join('\n')].join('\n\n') };
}

/** Of a domain of this machine that asks for nothing. */
function bareDefinition({ machine, profile }: Definition): Definition | undefined {
  const type = `<type arch='${machine.arch}' machine='${machine.name}'>hvm</type>`;
  const domain = readDomain(
    parseXml(`<domain type='qemu'><name>bare</name><memory>1</memory><os>${type}</os></domain>`),
  );
  return domain && define(domain, profile);
}

function broughtAlong(bare: Definition): string | undefined {
  const added = Array.from(devicesOf(bare)).map(device => {
    return device.address
      ? `${code(definedName(device))} at ${addressLabel(device.address)}`
      : code(definedName(device));
  });
  return added.length ? `libvirt adds, even where the text asks for nothing: ${added.join(', ')}` : undefined;
}

function hotplugOf({ definition, topology }: Guest): string | undefined {
  const { root } = definition.machine;
  if (root === undefined) return undefined;
  const isExpress = root === 'pcie-root';
  const free = isExpress ? topology.freeHotplugPorts() : topology.freeConventionalSlots();
  const where = isExpress
    ? 'into free PCI Express ports alone, one device each: nothing can be plugged into `pcie-root` itself'
    : 'into free slots of `pci-root` and of every `pci-bridge`';
  const count = free === undefined ? '' : `. Free in this domain: ${free}`;
  return `Hotplug: ${where}${count}`;
}
