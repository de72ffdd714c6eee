// Routes: of the guest, which only passt can tell it, and of the host.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { interfaceTypeOf } from '../evidence/interfaces.js';
import { hasPasstRoutes, isHostRoute, routeFlaw } from '../evidence/routes.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { ruleOf } from '../kinds/row.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';

const GUEST = 'devices/interface/route';
const BEYOND_DEFAULT = ['address', 'netmask', 'prefix', 'metric'];
const PASST = {
  code: 'interface-passt-route',
  summary: 'A route of a card that passt connects is not the default one.',
};

export const routeRows: readonly Rule[] = [
  unwantedRule({
    code: 'interface-guest-route-unsupported',
    summary: 'A network card gives the guest a route, which only passt can.',
    at: GUEST,
    among: route => !hasPasstRoutes(route),
    when: (route, { definition }) =>
      interfaceTypeOf(route) !== 'vdpa' || holdsIn(changes.vdpaWithoutAddresses, definition.profile),
    message: route => `A network card of type ${interfaceTypeOf(route)} gives the guest no routes.`,
  }),
  joinedRule(
    unwantedRule({
      ...PASST,
      at: GUEST,
      when: route => isPasstRoute(route) && BEYOND_DEFAULT.some(name => route.attribute(name)),
      message: () => 'A route of a card that passt connects is a gateway and nothing else.',
      fixes: deleteElement,
    }),
    unwantedRule({
      ...PASST,
      at: GUEST,
      when: route => {
        if (!isPasstRoute(route)) return false;
        const first = route.parent?.elements.find(each => each.name === 'route' && familyOf(each) === familyOf(route));
        return first !== route;
      },
      message: route => `The guest has a default route for ${familyOf(route)} already.`,
    }),
  ),
  ruleOf(
    {
      code: 'interface-route-malformed',
      summary: 'A route leads nowhere, or from nowhere.',
    },
    function* check(facts) {
      const { elements, document, definition } = facts;
      const needsAddress = definition.profile.libvirt < version(11, 3);
      const routes = [...elements.at(GUEST).filter(isGuestRoute), ...elements.at('devices/interface/source/route')];
      for (const route of routes) {
        if (!isIntact(document, route) || (route.parent?.name === 'source' && !isHostRoute(route))) continue;
        const flaw = routeFlaw(route, needsAddress);
        if (!flaw || (document.faults.length > 0 && !route.attribute(flaw.name))) continue;
        const { name, message } = flaw;
        yield { span: spanOfAttribute(route, name), message, fixes: () => deleteElement(route, facts) };
      }
    },
  ),
];

function isGuestRoute(route: XmlElement): boolean {
  return hasPasstRoutes(route);
}

function isPasstRoute(route: XmlElement): boolean {
  return isGuestRoute(route) && routeFlaw(route, false) === undefined;
}

function familyOf(route: XmlElement): string {
  return route.attribute('family')?.value === 'ipv6' ? 'IPv6' : 'IPv4';
}
