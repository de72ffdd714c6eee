import { formatVersion } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { homeOf } from '../conformance/home-of.js';
import { type Ignored, ignoredIn } from '../conformance/ignored.js';
import { fixesOfIgnored } from '../conformance/ignored-fixes.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Problem } from '../rule.js';

export const unknownElementIgnored = ruleOf(
  {
    code: 'unknown-element-ignored',
    severity: 'warning',
    summary: 'libvirt knows no such element or attribute there and ignores it.',
  },
  facts => Array.from(ignoredIn(facts), ignored => problem(ignored, facts)),
);

function problem(ignored: Ignored, facts: Facts): Problem {
  const { element, attribute, since } = ignored;
  const home = attribute || since !== undefined ? undefined : homeOf(ignored, facts);
  return {
    span: (attribute ?? element).nameSpan,
    message: wording(ignored, home, facts),
    fixes: () => fixesOfIgnored(ignored, home, facts),
  };
}

function wording({ element, parent, attribute, since }: Ignored, home: XmlElement | undefined, facts: Facts): string {
  const { libvirt } = facts.definition.profile;
  const what = attribute ? `${attribute.name} of <${element.name}>` : `<${element.name}> in <${parent.name}>`;
  if (since !== undefined) {
    return `libvirt ${formatVersion(libvirt)} ignores ${what}, which ${formatVersion(since)} knows.`;
  }
  return home ? `libvirt ignores ${what}: its place is in <${home.name}>.` : `libvirt knows no ${what} and ignores it.`;
}
