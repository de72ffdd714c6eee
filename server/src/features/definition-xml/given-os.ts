// <os>: the machine, what the guest boots from, and its firmware as far as the text names files. What libvirt would
// choose among the host's firmware cannot be known here.
import { type Definition, deviceOrder } from '../../definition/definition.js';
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Given } from './shape.js';

/** A guest boots from its hard disk unless something else is said anywhere. */
export function givenOs(definition: Definition): Given {
  const { stated, machine } = definition;
  const os = stated.element.child('os');
  const boots = bootsOf(stated.element);
  const isSaid = boots.length > 0 || hasBootOrder(definition);
  return {
    children: {
      type: { attributes: { arch: machine.arch, machine: machine.name } },
      ...givenFirmware(definition, os?.child('loader'), os?.child('nvram')),
      boot: isSaid ? boots : [{ attributes: { dev: 'hd' } }],
    },
  };
}

/** Of every <os>, should somebody write two. */
function bootsOf(domain: XmlElement): Given[] {
  const all = domain.elements.filter(({ name }) => name === 'os').flatMap(({ elements }) => elements);
  return all.filter(({ name }) => name === 'boot').map(over => ({ over }));
}

function hasBootOrder({ devices }: Definition): boolean {
  return deviceOrder.some(kind => devices[kind].some(({ stated }) => stated?.element.child('boot')));
}

/** A loader that the guest cannot write to has its variables in a file of the domain's own. */
function givenFirmware(
  definition: Definition,
  loader: XmlElement | undefined,
  nvram: XmlElement | undefined,
): Record<string, Given> {
  if (!loader?.text.trim()) return {};
  const value = (name: string) => loader.attribute(name)?.value;
  const type = value('type') ?? 'rom';
  const hasFormats = holdsIn(changes.firmwareFormats, definition.profile);
  const format = hasFormats ? (value('format') ?? 'raw') : undefined;
  const given = { loader: { attributes: { type, format } } };
  const hasVariables = type === 'pflash' && value('readonly') === 'yes' && value('stateless') !== 'yes';
  return hasVariables ? { ...given, nvram: givenNvram(definition, nvram, format) } : given;
}

function givenNvram(definition: Definition, nvram: XmlElement | undefined, loaderFormat: string | undefined): Given {
  const format = loaderFormat && (nvram?.attribute('format')?.value ?? loaderFormat);
  const hasTemplateFormat = nvram?.attribute('template') && holdsIn(changes.nvramTemplateFormat, definition.profile);
  const templateFormat = nvram?.attribute('templateFormat')?.value ?? (hasTemplateFormat ? loaderFormat : undefined);
  const attributes = { format, templateFormat: loaderFormat && templateFormat };
  if (nvram?.child('source')) return { attributes, text: '' };
  return { attributes, text: nvram?.text.trim() || nvramPath(definition, format) };
}

/** Where libvirt keeps the variables of a domain. */
function nvramPath({ stated }: Definition, format: string | undefined): string {
  const suffix = format === 'qcow2' ? 'qcow2' : 'fd';
  return `/var/lib/libvirt/qemu/nvram/${stated.name?.value ?? ''}_VARS.${suffix}`;
}
