// One device of the host that is given to the guest twice.
import { removeElement } from '../../xml/edit/remove-element.js';
import { isIntact } from '../evidence/certainty.js';
import { type HostDevice, hostDevicesIn } from '../evidence/host-device-identity.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Problem, Rule } from '../rule.js';

export const hostdevDuplicate = duplicates(
  {
    code: 'hostdev-duplicate',
    summary: 'The same device of the host is given to the guest twice.',
  },
  false,
);

export const hostdevInterfaceDuplicate = duplicates(
  {
    code: 'hostdev-interface-duplicate',
    summary: 'A network card of the host is given to the guest twice.',
  },
  true,
);

/** libvirt compares every host device with those behind it. */
function duplicates(row: { readonly code: string; readonly summary: string }, isAboutCards: boolean): Rule {
  return ruleOf(row, function* check(facts) {
    const seekers = new Map<string, HostDevice>();
    for (const each of hostDevicesIn(facts)) {
      if (!isIntact(facts.document, each.source)) continue;
      const first = each.isFoundBy.map(name => seekers.get(name)).find(found => found);
      const hasCard = [each, first].some(found => found?.device.kind === 'interface');
      if (first && hasCard === isAboutCards) yield problemOf(each, first, facts);
      if (!seekers.has(each.looksFor)) seekers.set(each.looksFor, each);
    }
  });
}

function problemOf({ device, source }: HostDevice, first: HostDevice, { document }: Facts): Problem {
  const element = source.parent;
  return {
    span: source.nameSpan,
    message: `This device of the host is already given to the guest by another <${first.device.kind}>.`,
    related: [{ span: first.source.nameSpan, message: 'The first one is here.' }],
    fixes: () =>
      element ? [{ title: `Remove this <${device.kind}>`, edits: [removeElement(document, element)] }] : [],
  };
}
