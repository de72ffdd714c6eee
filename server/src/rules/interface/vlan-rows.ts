// VLAN tags, which say to which network of a cable a card's packets belong.
import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { interfaceTypeOf } from '../evidence/interfaces.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';

const HIGHEST_TAG = 4095;
const HIGHEST_USABLE_TAG = '4094';
const TAGGING = new Set(['network', 'bridge', 'hostdev']);
const NATIVE = ['tagged', 'untagged'];

const MALFORMED = {
  code: 'interface-vlan-tag-malformed',
  summary: 'A VLAN tag has no number.',
};

export const vlanRows: readonly Rule[] = [
  missingRule({
    code: 'interface-vlan-tag-missing',
    summary: 'A <vlan> has no tag.',
    at: 'devices/interface/vlan',
    needs: 'tag',
    message: () => 'This <vlan> has no tag.',
    fixes: (vlan, facts) => [addChild(vlan, "<tag id='1'/>", facts)],
  }),
  joinedRule(
    missingRule({
      ...MALFORMED,
      at: 'devices/interface/vlan/tag',
      needs: '@id',
      message: () => 'This <tag> has no id.',
      fixes: (tag, facts) => [addAttribute(tag, 'id', '1', facts)],
    }),
    numberRule({
      ...MALFORMED,
      at: 'devices/interface/vlan/tag/@id',
      parse: decimal,
      message: text => `'${text}' is not a decimal number.`,
      fixes: (_, __, id) => {
        const meant = Number(id.value);
        return Number.isInteger(meant) && meant > 0 && meant < HIGHEST_TAG ? changeTo(id, [String(meant)]) : [];
      },
    }),
  ),
  unwantedRule({
    code: 'interface-vlan-tag-too-large',
    summary: 'A VLAN tag has a number that does not fit into 12 bits.',
    at: 'devices/interface/vlan/tag/@id',
    when: (_, __, id) => {
      const number = decimal(id?.value ?? '');
      return !isFault(number) && number > HIGHEST_TAG;
    },
    message: (_, id) => `${id} is beyond the highest VLAN tag, ${HIGHEST_TAG}.`,
    fixes: tag => changeAttribute(tag, 'id', [HIGHEST_USABLE_TAG]),
  }),
  unwantedRule({
    code: 'interface-vlan-trunk',
    summary: 'A card with several VLAN tags or a native one is said not to be a trunk.',
    at: 'devices/interface/vlan/@trunk',
    when: (vlan, _, trunk) => {
      const isTrunk = trunk?.value.toLowerCase() ?? '';
      const tags = tagsOf(vlan);
      if (!tags.length || ['', 'yes'].includes(isTrunk)) return false;
      return isTrunk !== 'no' || tags.length > 1 || tags.some(isNative);
    },
    message: (vlan, trunk) => {
      if (trunk.toLowerCase() !== 'no') return `'${trunk}' is neither yes nor no.`;
      return tagsOf(vlan).some(isNative)
        ? 'A card with a native VLAN tag is a trunk.'
        : 'A card with several VLAN tags is a trunk.';
    },
    fixes: vlan => changeAttribute(vlan, 'trunk', ['yes']),
  }),
  valueRule({
    code: 'interface-vlan-native-mode',
    summary: 'A native VLAN tag has a mode that libvirt does not know.',
    at: 'devices/interface/vlan/tag/@nativeMode',
    noun: 'a mode of the native tag',
    oneOf: NATIVE,
  }),
  unwantedRule({
    code: 'interface-vlan-native-duplicate',
    summary: 'A card has two native VLAN tags.',
    at: 'devices/interface/vlan/tag/@nativeMode',
    when: tag => isNative(tag) && tagsOf(tag.parent).find(isNative) !== tag,
    message: () => 'Another tag is the native one already.',
  }),
  unwantedRule({
    code: 'interface-vlan-unsupported-type',
    summary: 'A network card has a VLAN tag, but its connection does not tag.',
    since: version(12, 8),
    at: 'devices/interface/vlan',
    when: vlan => {
      const type = interfaceTypeOf(vlan);
      if (!vlan.child('tag')) return false;
      if (type === 'direct') return vlan.parent?.child('source')?.attribute('mode')?.value !== 'passthrough';
      return !TAGGING.has(type);
    },
    message: vlan => `A network card of type ${interfaceTypeOf(vlan)} cannot have VLAN tags.`,
  }),
];

function isNative(tag: XmlElement): boolean {
  return NATIVE.includes(tag.attribute('nativeMode')?.value ?? '');
}

function tagsOf(vlan: XmlElement | undefined): XmlElement[] {
  return vlan?.elements.filter(({ name }) => name === 'tag') ?? [];
}
