// Memory balloons, random numbers and vsock: one small virtio device each.
import { decimal } from '../../model/values/decimal.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { numberRule } from '../kinds/number-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

/** 0, 1 and 2 are the hypervisor, the loopback and the host. */
const FIRST_GUEST_CID = 3;

export const memballoonRules: readonly Rule[] = [
  valueRule({
    code: 'memballoon-model',
    summary: 'A memory balloon has no model, or one that libvirt does not know.',
    at: 'devices/memballoon/@model',
    noun: 'a model of memory balloon',
    oneOf: ['virtio', 'none', 'virtio-transitional', 'virtio-non-transitional', 'xen'],
    fixes: (_, __, model) => changeTo(model, ['virtio', 'none']),
    isRequired: true,
  }),
  unwantedRule({
    code: 'memballoon-xen',
    summary: 'A memory balloon is that of Xen, which QEMU does not have.',
    at: 'devices/memballoon/@model',
    when: balloon => balloon.attribute('model')?.value === 'xen',
    message: () => "QEMU does not have Xen's memory balloon.",
    fixes: balloon => changeAttribute(balloon, 'model', ['virtio', 'none']),
  }),
  refusalRule({
    code: 'memballoon-multiple',
    summary: 'A guest has more than one memory balloon.',
    message: () => 'The guest has a memory balloon already, and can have one only.',
    related: 'This is the first one.',
    fixes: remove,
  }),
  valueRule({
    code: 'memballoon-switch',
    summary: 'A switch of the memory balloon is neither on nor off.',
    at: ['devices/memballoon/@autodeflate', 'devices/memballoon/@freePageReporting'],
    oneOf: ['on', 'off'],
  }),
  valueRule({
    code: 'rng-model',
    summary: 'A random number generator has no model, or one that libvirt does not know.',
    at: 'devices/rng/@model',
    noun: 'a model of random number generator',
    oneOf: ['virtio', 'virtio-transitional', 'virtio-non-transitional'],
    isRequired: true,
  }),
  numberRule({
    code: 'vsock-cid',
    summary: 'The CID of a guest is not a number from 3 on.',
    at: 'devices/vsock/cid/@address',
    parse: decimal,
    accepts: cid => cid >= FIRST_GUEST_CID,
    message: text => `The CID of a guest is a number from ${FIRST_GUEST_CID} on, but this is '${text}'.`,
    fixes: (cid, { document }) => [
      {
        title: `Change to '${FIRST_GUEST_CID}'`,
        edits: [setAttribute(document, cid, 'address', String(FIRST_GUEST_CID))],
      },
    ],
  }),
  refusalRule({
    code: 'vsock-multiple',
    summary: 'A guest has more than one vsock device.',
    message: () => 'The guest has a vsock device already, and can have one only.',
    related: 'This is the first one.',
    fixes: remove,
  }),
];

function remove({ at }: StatedRefusal, facts: Facts): Fix[] {
  return deleteElement(at.element, facts);
}
