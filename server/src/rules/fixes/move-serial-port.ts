// Other ports of a virtio-serial controller.
import { devicesOf } from '../../definition/definition.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { defineWith, deviceIn } from '../evidence/what-if.js';
import type { Facts, Fix } from '../rule.js';
import { letLibvirtChoose } from './let-libvirt-choose.js';

/** The port that libvirt itself would give on the same controller, or its choice among all of them. */
export function moveToFreeSerialPort({ at }: StatedRefusal, facts: Facts): Fix[] {
  const { address } = at;
  if (address?.type !== 'virtio-serial') return [];
  const chosen = deviceIn(defineWith(facts, at, { address: { ...address, port: undefined } }), at)?.address;
  const port = chosen?.type === 'virtio-serial' && chosen.port > 0 ? String(chosen.port) : undefined;
  const move = port && {
    title: `Move to port ${port}`,
    edits: [setAttribute(facts.document, address.element, 'port', port)],
  };
  return [...(move ? [move] : []), ...letLibvirtChoose(address.element, facts)];
}

/** More ports for a controller of the text. */
export function raiseSerialPorts({ values }: StatedRefusal, facts: Facts): Fix[] {
  const { controller: index, port } = values;
  const controller = facts.definition.devices.controller.find(
    each => each.type === 'virtio-serial' && each.index === index && each.stated,
  );
  if (!controller?.stated) return [];
  const ports = Math.max(Number(port), ...usedPorts(Number(index), facts)) + 1;
  const edit = setAttribute(facts.document, controller.stated.element, 'ports', String(ports));
  return [{ title: `Give the controller ${ports} ports`, edits: [edit] }];
}

function usedPorts(index: number, { definition }: Facts): number[] {
  return [...devicesOf(definition)].flatMap(({ address }) =>
    address?.type === 'virtio-serial' && address.controller === index ? address.port : [],
  );
}
