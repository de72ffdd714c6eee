import type { DefinedController } from '../../definition/devices.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { targetOf } from '../evidence/disks.js';
import { insertDevice } from '../fixes/insert-device.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Fix } from '../rule.js';

export const scsiDefaultModelLsilogic = ruleOf(
  {
    code: 'scsi-default-model-lsilogic',
    summary: 'A SCSI controller without a model becomes an LSI one of the 1990s.',
    severity: 'hint',
  },
  function* check(facts) {
    if (!knowsAbsence(facts) || facts.definition.refusals.length > 0) return;
    for (const controller of facts.definition.devices.controller) {
      if (!isDefaultLsi(controller)) continue;
      const span = controller.stated?.element.nameSpan ?? firstDiskOn(controller, facts);
      if (!span) continue;
      yield {
        span,
        message: 'The SCSI controller becomes an lsilogic: old, slow and with few disks.',
        fixes: () => [useVirtio(controller, facts)],
      };
    }
  },
);

function isDefaultLsi({ type, model, stated }: DefinedController): boolean {
  return type === 'scsi' && model === 'lsilogic' && stated?.model === undefined;
}

function firstDiskOn({ index }: DefinedController, { definition }: Facts) {
  const disk = definition.devices.disk.find(
    ({ address, bus }) => bus === 'scsi' && address?.type === 'drive' && address.controller === index,
  );
  const target: XmlElement | undefined = disk?.stated && targetOf(disk.stated);
  return target && (target.attribute('bus') ? spanOfAttribute(target, 'bus') : target.nameSpan);
}

function useVirtio({ stated, index }: DefinedController, facts: Facts): Fix {
  const title = 'Use a virtio-scsi controller';
  if (stated) return { title, edits: [setAttribute(facts.document, stated.element, 'model', 'virtio-scsi')] };
  const markup = `<controller type='scsi' index='${index}' model='virtio-scsi'/>`;
  return { title, edits: insertDevice(markup, 'controller', facts) };
}
