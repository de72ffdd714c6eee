// TPMs, smartcards, redirected USB devices, and other devices of which a guest has one.
import { arm, ppc64 } from '../../machine/arches.js';
import { changes } from '../../machine/changes.js';
import { decimal } from '../../model/values/decimal.js';
import { bytesPerUnit } from '../../model/values/memory-size.js';
import { isFault } from '../../model/values/parsed.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsMachine } from '../evidence/certainty.js';
import type { StatedRefusal } from '../evidence/refusals.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const MODELS = ['tpm-tis', 'tpm-crb', 'tpm-spapr', 'spapr-tpm-proxy'];
const KIB = 1024;
/** An ERST record has at least this many bytes. */
const SMALLEST_STORE = 4 * KIB;

const model = {
  code: 'tpm-model',
  summary: 'A TPM has a model that libvirt does not know, or that the architecture does not have.',
};

const backend = { code: 'tpm-backend-missing', summary: 'A TPM has no backend, or one of no type.' };

const tpmVersion = {
  code: 'tpm-version',
  summary: 'A TPM has a version that libvirt does not know, or that its model does not have.',
};

const redirdev = { code: 'redirdev-bus', summary: 'A redirected device is on no USB bus, or has no type.' };

const lease = { code: 'lease-incomplete', summary: 'A lease has no key, no lockspace, no target or no path.' };

export const tpmRules: readonly Rule[] = [
  joinedRule(
    missingRule({
      ...backend,
      at: 'devices/tpm',
      needs: 'backend',
      message: () => 'This TPM has no <backend>.',
      fixes: (tpm, facts) => [addChild(tpm, "<backend type='passthrough'/>", facts)],
    }),
    missingRule({
      ...backend,
      at: 'devices/tpm/backend',
      needs: '/@type',
      among: element => element.parent?.child('backend') === element,
      message: () => 'The backend of this TPM has no type.',
      fixes: (element, facts) => [addAttribute(element, 'type', 'passthrough', facts)],
    }),
  ),
  joinedRule(
    valueRule({
      ...model,
      at: 'devices/tpm/@model',
      noun: 'a model of TPM',
      oneOf: MODELS,
      fixes: (_, facts, attribute) => changeTo(attribute, [usualModel(facts)]),
    }),
    unwantedRule({
      ...model,
      at: 'devices/tpm/@model',
      when: isOfOtherArch,
      message: (_, value) => `A ${value} is not for the architecture of this guest.`,
      fixes: (tpm, facts) => changeAttribute(tpm, 'model', [usualModel(facts)]),
    }),
  ),
  joinedRule(
    valueRule({
      ...tpmVersion,
      at: 'devices/tpm/backend/@version',
      when: backend => backend.attribute('type')?.value === 'emulator',
      noun: 'a version of TPM',
      oneOf: ['2.0', '1.2'],
    }),
    unwantedRule({
      ...tpmVersion,
      at: 'devices/tpm/backend/@version',
      when: isTooOld,
      message: backend => `A ${backend.parent?.attribute('model')?.value} has TPM 2.0 only.`,
      fixes: backend => changeAttribute(backend, 'version', ['2.0']),
    }),
  ),
  refusalRule({
    code: 'tpm-multiple',
    summary: 'A guest has more than one TPM.',
    message: () => 'The guest has a TPM already, and can have one only.',
    related: 'This is the first one.',
    fixes: remove,
  }),
  refusalRule({
    code: 'smartcard-multiple',
    summary: 'A guest has more than one smartcard.',
    message: () => 'The guest has a smartcard already, and can have one only.',
    related: 'This is the first one.',
    fixes: remove,
  }),
  refusalRule({
    code: 'nvram-multiple',
    summary: 'A guest has more than one NVRAM device.',
    message: () => 'The guest has an NVRAM device already, and can have one only.',
    related: 'This is the first one.',
    fixes: remove,
  }),
  joinedRule(
    valueRule({ ...redirdev, at: 'devices/redirdev/@bus', noun: 'a bus for redirected devices', oneOf: ['usb'] }),
    missingRule({
      ...redirdev,
      at: 'devices/redirdev',
      needs: '/@type',
      message: () => 'This redirected device has no type.',
      fixes: (device, facts) => [addAttribute(device, 'type', 'pty', facts)],
    }),
  ),
  refusalRule({
    code: 'nvram-device-machine',
    summary: 'A machine other than pseries has an NVRAM device.',
    message: ({ values }) => `Only pseries machines have an NVRAM device, and ${values.machine} is none.`,
    fixes: remove,
  }),
  unwantedRule({
    code: 'pstore-size',
    summary: 'The size of a persistent store is no power of two, or is below 4 KiB.',
    ...changes.pstore,
    at: 'devices/pstore/size',
    when: size => size.parent?.child('size') === size && !isStoreSize(bytesOf(size)),
    message: size => `${size.text} ${size.attribute('unit')?.value || 'KiB'} is no power of two from 4 KiB on.`,
    fixes: roundUp,
  }),
  joinedRule(
    missingRule({
      ...lease,
      at: 'devices/lease',
      needs: [],
      among: element => !element.child('key')?.text,
      message: () => 'This lease has no <key>.',
    }),
    missingRule({
      ...lease,
      at: 'devices/lease',
      needs: [],
      among: element => !element.child('lockspace')?.text,
      message: () => 'This lease is in no <lockspace>.',
    }),
    missingRule({
      ...lease,
      at: 'devices/lease',
      when: ({ elements }) => elements.some(({ name }) => name === 'key'),
      needs: 'target/@path',
      message: () => 'This lease has no <target> with a path.',
    }),
  ),
];

function remove({ at }: StatedRefusal, facts: Facts): Fix[] {
  return deleteElement(at.element, facts);
}

function isOf(arches: readonly string[], { definition }: Facts): boolean {
  return arches.includes(definition.machine.arch);
}

function isOfOtherArch(tpm: XmlElement, facts: Facts): boolean {
  const name = tpm.attribute('model')?.value ?? '';
  if (!knowsMachine(facts) || !MODELS.includes(name)) return false;
  if (name === 'tpm-tis') return isOf(ppc64, facts);
  if (name === 'tpm-crb') return isOf([...ppc64, ...arm], facts);
  return !isOf(ppc64, facts);
}

function usualModel(facts: Facts): string {
  if (isOf(ppc64, facts)) return 'tpm-spapr';
  return isOf(arm, facts) ? 'tpm-tis' : 'tpm-crb';
}

/** Only the oldest interface is also that of TPM 1.2. */
function isTooOld(backend: XmlElement): boolean {
  const type = backend.attribute('type')?.value;
  const name = backend.parent?.attribute('model')?.value;
  return type === 'emulator' && backend.attribute('version')?.value === '1.2' && name === 'tpm-crb';
}

function bytesOf(size: XmlElement): number | undefined {
  const amount = decimal(size.text);
  const unit = bytesPerUnit(size.attribute('unit')?.value || 'KiB');
  return isFault(amount) || unit === undefined ? undefined : amount * unit;
}

function isStoreSize(bytes: number | undefined): boolean {
  return bytes === undefined || (bytes >= SMALLEST_STORE && Number.isInteger(Math.log2(bytes)));
}

function roundUp(size: XmlElement, { document }: Facts): Fix[] {
  const kib = 2 ** Math.ceil(Math.log2(Math.max(bytesOf(size) ?? 0, SMALLEST_STORE) / KIB));
  const number = setText(document, size, String(kib));
  const isInKib = (size.attribute('unit')?.value || 'KiB') === 'KiB';
  const edits = isInKib ? [number] : [number, setAttribute(document, size, 'unit', 'KiB')];
  return [{ title: `Change to ${kib} KiB`, edits }];
}
