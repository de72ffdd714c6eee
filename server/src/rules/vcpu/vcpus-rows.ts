// <vcpus>: which vCPUs are there from the start, and which can come and go.
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import { setAttribute } from '../../xml/edit/attributes.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { vcpuCount } from '../evidence/numa-cells.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { spanOfName } from '../kinds/place.js';
import { ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix, Problem } from '../rule.js';

const VCPU = 'vcpus/vcpu';

const attribute = {
  code: 'vcpus-attribute',
  summary: 'A single vCPU has no number, does not say whether it is there, or has a number that cannot be read.',
};

export const vcpusAttribute = joinedRule(
  missingRule({
    ...attribute,
    at: VCPU,
    needs: '@id',
    message: () => 'This vCPU has no number.',
    fixes: deleteElement,
  }),
  missingRule({
    ...attribute,
    at: VCPU,
    needs: '@enabled',
    message: () => 'Whether this vCPU is there from the start is not stated.',
    fixes: (vcpu, facts) => [addAttribute(vcpu, 'enabled', 'yes', facts)],
  }),
  numberRule({
    ...attribute,
    at: `${VCPU}/@id`,
    parse: decimal,
    message: text => `'${text}' is not the number of a vCPU.`,
  }),
  numberRule({
    ...attribute,
    at: `${VCPU}/@order`,
    parse: decimal,
    message: text => `'${text}' is not a place in an order.`,
    fixes: (_, facts, order) => deleteAttribute(order, facts),
  }),
);

export const vcpusIdOutOfRange = unwantedRule({
  code: 'vcpus-id-out-of-range',
  summary: 'A single vCPU is described that the domain does not have.',
  at: `${VCPU}/@id`,
  when: (_, facts, id) => {
    const count = vcpuCount(facts);
    const number = decimal(id?.value ?? '');
    return !!count && !isFault(number) && number >= count;
  },
  message: (_, id) => `The domain has no vCPU ${id.trim()}: they are counted from 0.`,
  fixes: deleteElement,
});

const zero = {
  code: 'vcpus-zero-offline',
  summary: 'vCPU 0 is not there from the start, or can be unplugged.',
};

export const vcpusZeroOffline = joinedRule(
  ruleOf(zero, function* check(facts): Iterable<Problem> {
    const count = vcpuCount(facts) ?? 0;
    // Those that are not there are reported as such.
    const vcpus = facts.elements.at(VCPU).filter(each => (idOf(each) ?? 0) < count);
    const [list] = facts.elements.at('vcpus');
    if (vcpus.length === 0 || !list || !knowsAbsence(facts) || vcpus.some(each => idOf(each) === undefined)) return;
    const first = vcpus.filter(each => idOf(each) === 0).at(-1);
    if (first?.attribute('enabled')?.value === 'yes') return;
    // A word that is none is reported as such.
    if (first && first.attribute('enabled')?.value !== 'no') return;
    yield {
      span: (first ?? list).nameSpan,
      message: first ? 'vCPU 0 is always there.' : 'vCPU 0 is not in this list, and so it is not there.',
      fixes: () => (first ? [keepOnline(first, facts)] : deleteElement(list, facts)),
    };
  }),
  unwantedRule({
    ...zero,
    at: `${VCPU}/@hotpluggable`,
    spanOf: spanOfName,
    when: (vcpu, _, hotpluggable) =>
      idOf(vcpu) === 0 && hotpluggable?.value === 'yes' && vcpu.attribute('enabled')?.value === 'yes',
    message: () => 'vCPU 0 cannot be unplugged.',
    fixes: vcpu => changeAttribute(vcpu, 'hotpluggable', ['no']),
  }),
  unwantedRule({
    ...zero,
    at: 'vcpu/@current',
    when: (vcpu, { elements }, current) =>
      decimal(current?.value ?? '') === 0 && elements.at('vcpu')[0] === vcpu && elements.at(VCPU).length === 0,
    message: () => 'vCPU 0 is always there.',
    fixes: vcpu => changeAttribute(vcpu, 'current', ['1']),
  }),
);

function keepOnline(vcpu: XmlElement, { document }: Facts): Fix {
  const stays = vcpu.attribute('hotpluggable') ? [setAttribute(document, vcpu, 'hotpluggable', 'no')] : [];
  return { title: 'Keep vCPU 0', edits: [setAttribute(document, vcpu, 'enabled', 'yes'), ...stays] };
}

export const vcpusNeverOnline = unwantedRule({
  code: 'vcpus-never-online',
  summary: 'A vCPU is not there from the start and cannot be plugged in either.',
  at: `${VCPU}/@hotpluggable`,
  when: (vcpu, _, hotpluggable) =>
    hotpluggable?.value === 'no' && vcpu.attribute('enabled')?.value === 'no' && (idOf(vcpu) ?? 0) > 0,
  message: () => 'This vCPU could never be there.',
  fixes: vcpu => changeAttribute(vcpu, 'hotpluggable', ['yes']),
});

export const vcpusOrder = ruleOf(
  {
    code: 'vcpus-order',
    summary: 'Some vCPUs have a place in the order of their coming and others have none, or vCPU 0 is not the first.',
  },
  function* check(facts): Iterable<Problem> {
    const count = vcpuCount(facts);
    const present = facts.elements.at(VCPU).filter(each => each.attribute('enabled')?.value === 'yes');
    const [first] = present;
    if (!first || !count || !knowsAbsence(facts) || present.some(each => orderOf(each) === undefined)) return;
    const isOrdered = present.map(each => orderOf(each) !== 0);
    for (const [place, vcpu] of present.entries()) {
      const fixes = () => deleteAttribute(vcpu.attribute('order'), facts);
      if (isOrdered[place] !== isOrdered[0]) {
        yield { span: vcpu.nameSpan, message: 'Either all of the vCPUs that are there have an order, or none.', fixes };
        return;
      }
      const order = vcpu.attribute('order');
      if (idOf(vcpu) === 0 && order && (orderOf(vcpu) ?? 0) > 1) {
        yield {
          span: order.valueSpan ?? order.span,
          message: 'vCPU 0 is always the first.',
          fixes: () => changeAttribute(vcpu, 'order', ['1']),
        };
      }
    }
  },
);

/** 0 where nothing is written, which is the same to libvirt. */
function orderOf(vcpu: XmlElement): number | undefined {
  const order = decimal(vcpu.attribute('order')?.value ?? '0');
  return isFault(order) ? undefined : order;
}

function idOf(vcpu: XmlElement): number | undefined {
  const id = decimal(vcpu.attribute('id')?.value ?? '');
  return isFault(id) ? undefined : id;
}
