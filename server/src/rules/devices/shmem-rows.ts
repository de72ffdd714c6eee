// Memory that guests share.
import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { bytesPerUnit } from '../../model/values/memory-size.js';
import { isFault } from '../../model/values/parsed.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import { addChild } from '../fixes/add-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const MIB = 2 ** 20;

const name = { code: 'shmem-name', summary: 'Shared memory has no name, or one that cannot be that of a file.' };

const legacy = {
  code: 'shmem-model-legacy',
  summary: 'Shared memory is an ivshmem device, which QEMU no longer has.',
};

const server = {
  code: 'shmem-doorbell-needs-server',
  summary: 'Shared memory with a doorbell has no server or has a size, or plain shared memory has a server.',
};

export const shmemRules: readonly Rule[] = [
  joinedRule(
    unwantedRule({
      ...name,
      at: 'devices/shmem/@name',
      when: shmem => !isFileName(shmem.attribute('name')?.value ?? ''),
      message: (_, value) => `Shared memory cannot be called '${value}'.`,
      fixes: (shmem, facts) => rename(shmem, facts),
    }),
    missingRule({ ...name, at: 'devices/shmem', needs: '/@name', message: () => 'This shared memory has no name.' }),
  ),
  joinedRule(
    unwantedRule({
      ...legacy,
      at: 'devices/shmem/model',
      when: model => isModel(model) && [undefined, 'ivshmem'].includes(model.attribute('type')?.value),
      message: () => 'QEMU no longer has the shared memory device ivshmem.',
      fixes: modernise,
    }),
    missingRule({
      ...legacy,
      at: 'devices/shmem',
      needs: 'model',
      message: () => 'Without a <model>, this is an ivshmem device, which QEMU no longer has.',
      fixes: (shmem, facts) => [addChild(shmem, `<model type='${successorOf(shmem)}'/>`, facts, 'first')],
    }),
  ),
  unwantedRule({
    code: 'shmem-size',
    summary: 'The size of shared memory is no power of two, or is below 1 MiB.',
    since: version(11, 3),
    at: 'devices/shmem/size',
    when: size => !isPowerOfTwo(bytesOf(size)),
    message: size => `${size.text} ${unitOf(size)} is no power of two from 1 MiB on.`,
    fixes: roundUp,
  }),
  joinedRule(
    missingRule({
      ...server,
      at: 'devices/shmem',
      needs: ['server', 'msi'],
      when: shmem => isOfModel(shmem, 'ivshmem-doorbell'),
      message: () => 'Shared memory with a doorbell needs a <server>.',
      fixes: becomePlain,
    }),
    unwantedRule({
      ...server,
      at: 'devices/shmem/size',
      when: size => isOfModel(size.parent, 'ivshmem-doorbell') && (bytesOf(size) ?? 0) > 0,
      message: () => 'The server decides about the size of shared memory with a doorbell.',
    }),
    unwantedRule({
      ...server,
      at: 'devices/shmem/server',
      when: element => isOfModel(element.parent, 'ivshmem-plain'),
      message: () => 'Plain shared memory has no server.',
    }),
  ),
  unwantedRule({
    code: 'shmem-msi-without-server',
    summary: 'Shared memory has interrupts, but no server that would send them.',
    at: 'devices/shmem/msi',
    when: msi => msi.parent?.child('server') === undefined,
    message: () => 'Without a <server>, shared memory has no interrupts.',
  }),
];

function isFileName(text: string): boolean {
  return !text.includes('/') && text !== '.' && text !== '..';
}

function rename(shmem: XmlElement, { document }: Facts): Fix[] {
  const value = shmem.attribute('name')?.value.replaceAll('/', '-') ?? '';
  const title = `Change to '${value}'`;
  return isFileName(value) ? [{ title, edits: [setAttribute(document, shmem, 'name', value)] }] : [];
}

function isModel(model: XmlElement): boolean {
  return model.parent?.child('model') === model;
}

function isOfModel(shmem: XmlElement | undefined, type: string): boolean {
  return shmem?.child('model')?.attribute('type')?.value === type;
}

/** Interrupts come from a server, and only a device with a doorbell has one. */
function successorOf(shmem: XmlElement | undefined): string {
  return shmem?.child('server') ? 'ivshmem-doorbell' : 'ivshmem-plain';
}

function modernise(model: XmlElement, { document }: Facts): Fix[] {
  const type = successorOf(model.parent);
  return [{ title: `Change to '${type}'`, edits: [setAttribute(document, model, 'type', type)] }];
}

function becomePlain(shmem: XmlElement, { document }: Facts): Fix[] {
  const model = shmem.child('model');
  if (!model) return [];
  return [{ title: "Change to 'ivshmem-plain'", edits: [setAttribute(document, model, 'type', 'ivshmem-plain')] }];
}

function unitOf(size: XmlElement): string {
  return size.attribute('unit')?.value || 'bytes';
}

/** `undefined` for what is no size at all. */
function bytesOf(size: XmlElement): number | undefined {
  const amount = decimal(size.text);
  const unit = bytesPerUnit(unitOf(size));
  return isFault(amount) || unit === undefined ? undefined : amount * unit;
}

/** 0 leaves the size to QEMU. */
function isPowerOfTwo(bytes: number | undefined): boolean {
  if (bytes === undefined || bytes === 0) return true;
  return bytes >= MIB && Number.isInteger(Math.log2(bytes));
}

function roundUp(size: XmlElement, { document }: Facts): Fix[] {
  const mib = 2 ** Math.max(0, Math.ceil(Math.log2((bytesOf(size) ?? MIB) / MIB)));
  const number = setText(document, size, String(mib));
  const edits = unitOf(size) === 'MiB' ? [number] : [number, setAttribute(document, size, 'unit', 'MiB')];
  return [{ title: `Change to ${mib} MiB`, edits }];
}
