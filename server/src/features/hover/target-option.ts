// The options of a PCI controller's <target>.
import { isPciControllerModel } from '../../machine/pci-controllers.js';
import { type PciTargetOption, pciTargetOptions } from '../../machine/pci-target-options.js';
import type { Place } from '../../xml/place-at.js';
import type { Hover } from '../hover.js';
import { code, machinesWords } from './words.js';

/** On an attribute of `<target>`, or on `<node>` inside it. */
export function hoverTargetOption({ element, attribute, name }: Place): Hover | undefined {
  const isNode = element.name === 'node';
  const target = isNode ? element.parent : element;
  const controller = target?.name === 'target' ? target.parent : undefined;
  const model = controller?.attribute('model')?.value;
  const span = isNode ? name : attribute?.span;
  const option = isNode ? 'node' : attribute?.name;
  if (controller?.name !== 'controller' || !isPciControllerModel(model) || !span) return undefined;

  const row = pciTargetOptions.find(each => each.option === option && each.models.includes(model));
  return row && { span, markdown: describe(row) };
}

function describe({ option, because, min, max, otherwise, onlyOn }: PciTargetOption): string {
  const facts = [
    min !== undefined && (max === undefined ? `From ${min} up.` : `From ${min} to ${max}.`),
    otherwise && `Unless stated, ${otherwise}.`,
    onlyOn && `Only on ${machinesWords(onlyOn)}.`,
  ];
  return [`${code(option)}: ${because}`, ...facts.filter(Boolean)].join('\n\n');
}
