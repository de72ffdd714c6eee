import type { XmlElement } from '../../xml/tree.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';

const code = 'interface-hostdev-ignored-settings';
const severity = 'warning';
const summary = 'A network card of the host has settings for cards that the host emulates.';

const CHILDREN = ['model', 'target', 'filterref', 'link'];

/** Settings without effect, and the one that keeps the guest from starting. */
export const interfaceHostdevIgnoredSettings = joinedRule(
  unwantedRule({
    code,
    severity,
    summary,
    at: CHILDREN.map(name => `devices/interface/${name}`),
    among: child => isOfHost(child.parent),
    message: ({ name }) => `<${name}> does nothing for a card that is the host's own.`,
    fixes: deleteElement,
  }),
  unwantedRule({
    code,
    severity,
    summary,
    at: 'devices/interface/driver/@queues',
    among: driver => isOfHost(driver.parent),
    message: () => "queues does nothing for a card that is the host's own.",
    fixes: (driver, facts) => deleteAttribute(driver.attribute('queues'), facts),
  }),
  unwantedRule({
    code,
    severity,
    summary,
    at: 'devices/interface/bandwidth',
    when: bandwidth => isOfHost(bandwidth.parent),
    message: () => "libvirt cannot limit the bandwidth of a card that is the host's own: the guest does not start.",
    fixes: deleteElement,
  }),
);

function isOfHost(card: XmlElement | undefined): boolean {
  return card?.attribute('type')?.value === 'hostdev';
}
