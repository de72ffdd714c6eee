// Writes PCI controllers into a domain, where libvirt itself would print them.
import type { TextEdit } from '../../text/edit.js';
import { insertBeside } from '../../xml/edit/insert.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Facts } from '../rule.js';

export interface NewController {
  readonly model: string;
  readonly index: number;
}

/** One line each: libvirt finds a place for them. */
export function insertControllers(
  controllers: readonly NewController[],
  facts: Pick<Facts, 'document' | 'domain'>,
): TextEdit[] {
  const lines = controllers.map(({ model, index }) => `<controller type='pci' index='${index}' model='${model}'/>`);
  const markup = lines.join('\n');
  const before = lastPrintedBefore(facts);
  const [first] = facts.domain.devicesElement?.elements ?? [];
  if (before) return [insertBeside(facts.document, before, 'after', markup)];
  return first ? [insertBeside(facts.document, first, 'before', markup)] : [];
}

/** The last PCI controller, or the last of what libvirt prints in front of it. */
function lastPrintedBefore({ domain }: Pick<Facts, 'domain'>): XmlElement | undefined {
  const last = domain.controllers.findLast(({ type }) => type?.value === 'pci');
  const printedBefore = ['emulator', 'disk', 'controller'];
  return last?.element ?? domain.devicesElement?.elements.findLast(({ name }) => printedBefore.includes(name));
}
