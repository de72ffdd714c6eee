// What a guest boots from.
import { decimal } from '../../model/values/decimal.js';
import { faulty, isFault, type Parsed } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const DEVICES = ['disk', 'interface', 'hostdev', 'redirdev', 'filesystem'].map(kind => `devices/${kind}/boot`);
const ORDERS = DEVICES.map(path => `${path}/@order`);
const LONGEST_WAIT = 65535;

const ORDER = { code: 'boot-order-zero', summary: 'A place in the boot order is missing, or is no number from 1 on.' };
const wait = { code: 'boot-menu-timeout', summary: 'A time to wait while booting is out of range.' };

export const bootRules: readonly Rule[] = [
  duplicateRule({
    code: 'boot-order-duplicate',
    summary: 'Two devices have the same place in the boot order.',
    at: ORDERS,
    key: boot => orderOf(boot)?.toString(),
    message: (_, order) => `Another device has place ${order} in the boot order already.`,
    fixes: takeNextPlace,
  }),
  ruleOf(
    {
      code: 'boot-order-with-os-boot',
      summary: 'The boot order is that of <os> and that of the devices at once.',
    },
    function* check(facts) {
      const ofDomain = facts.elements.at('os/boot');
      const [first] = ofDomain;
      const ofDevice = DEVICES.flatMap(path => facts.elements.at(path)).find(boot => orderOf(boot) !== undefined);
      if (!first || !ofDevice) return;
      yield {
        span: ofDevice.nameSpan,
        message: 'The boot order is that of <os> or that of the devices, not both.',
        related: [{ span: first.nameSpan, message: 'This is the order of <os>.' }],
        fixes: () => deleteAll(ofDomain, facts),
      };
    },
  ),
  joinedRule(
    numberRule({
      ...ORDER,
      at: ORDERS,
      parse: decimal,
      accepts: order => order > 0,
      message: text => `'${text}' is no place in the boot order: places count from 1.`,
      fixes: takeNextPlace,
    }),
    missingRule({
      ...ORDER,
      at: DEVICES,
      needs: '@order',
      message: () => 'This <boot> names no place in the boot order.',
      fixes: takeNextPlace,
    }),
  ),
  unwantedRule({
    code: 'boot-loadparm',
    summary:
      'What a device hands to the boot loader is too long, or has other characters than letters, digits, points and blanks.',
    at: DEVICES.map(path => `${path}/@loadparm`),
    isSuspect: text => !/^(?! +$)[A-Za-z0-9. ]{1,8}$/.test(text),
    message: (_, text) => `'${text}' is not 1 to 8 letters, digits, points and blanks.`,
    fixes: (boot, facts) => deleteAttribute(boot.attribute('loadparm'), facts),
  }),
  valueRule({
    code: 'boot-dev-unknown',
    summary: 'A guest boots from something that libvirt does not know.',
    at: 'os/boot/@dev',
    noun: 'something to boot from',
    oneOf: ['hd', 'cdrom', 'network', 'fd'],
    isRequired: true,
  }),
  joinedRule(
    numberRule({
      ...wait,
      at: 'os/bootmenu/@timeout',
      parse: decimal,
      accepts: timeout => timeout <= LONGEST_WAIT,
      when: menu => menu.attribute('enable')?.value === 'yes',
      message: text => `The boot menu waits for 0 to ${LONGEST_WAIT} ms, but this is '${text}'.`,
      fixes: menu => changeAttribute(menu, 'timeout', [String(LONGEST_WAIT)]),
    }),
    numberRule({
      ...wait,
      at: 'os/bios/@rebootTimeout',
      parse: signed,
      accepts: timeout => timeout >= -1 && timeout <= LONGEST_WAIT,
      message: text => `The BIOS waits for 0 to ${LONGEST_WAIT} ms, or for ever with -1, but this is '${text}'.`,
      fixes: (bios, _, { value }) =>
        changeAttribute(bios, 'rebootTimeout', [value.startsWith('-') ? '-1' : String(LONGEST_WAIT)]),
    }),
  ),
  unwantedRule({
    code: 'bios-useserial-without-serial',
    summary: 'The BIOS shows its output on a serial port, but the guest has none.',
    at: 'os/bios/@useserial',
    when: (bios, facts) =>
      bios.attribute('useserial')?.value === 'yes' &&
      knowsAbsence(facts) &&
      facts.definition.devices.serial.length === 0,
    message: () => 'The guest has no serial port that the BIOS could show its output on.',
    fixes: (bios, facts) => {
      const { devicesElement } = facts.domain;
      const added = devicesElement ? [addChild(devicesElement, "<serial type='pty'/>", facts)] : [];
      return [...added, ...deleteAttribute(bios.attribute('useserial'), facts)];
    },
  }),
];

function orderOf(boot: XmlElement): number | undefined {
  const order = decimal(boot.attribute('order')?.value ?? '0');
  return isFault(order) || order === 0 ? undefined : order;
}

function takeNextPlace(boot: XmlElement, facts: Facts): Fix[] {
  const taken = DEVICES.flatMap(path => facts.elements.at(path).flatMap(each => orderOf(each) ?? []));
  const next = String(Math.max(0, ...taken) + 1);
  const order = boot.attribute('order');
  return order ? changeTo(order, [next]) : [addAttribute(boot, 'order', next, facts)];
}

function deleteAll(boots: readonly XmlElement[], facts: Facts): Fix[] {
  const edits = boots.flatMap(boot => deleteElement(boot, facts).flatMap(fix => fix.edits));
  return [{ title: 'Keep the order of the devices', edits }];
}

function signed(text: string): Parsed<number> {
  return /^\s*[+-]?[0-9]+$/.test(text) ? Number(text) : faulty('not-a-number');
}
