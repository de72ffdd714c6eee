import { removeElement } from '../../xml/edit/remove-element.js';
import type { XmlElement } from '../../xml/tree.js';
import { inEveryDevice } from '../evidence/address-paths.js';
import { isIntact } from '../evidence/certainty.js';
import { isUserAlias } from '../evidence/user-alias.js';
import { changeAttribute } from '../fixes/change-value.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Fix } from '../rule.js';

const ALIASES = inEveryDevice('alias');

/** Said of the first alias only: what was copied from a running guest has one in every device. */
export const aliasNotUser = ruleOf(
  {
    code: 'alias-not-user',
    severity: 'hint',
    summary: 'An alias is none of those that libvirt keeps.',
  },
  function* check(facts) {
    // A running guest has an id, and its aliases are those of libvirt itself.
    if (facts.domain.element.attribute('id')) return;
    const dropped = ALIASES.flatMap(path => facts.elements.at(path)).filter(alias => isDropped(alias, facts));
    const [first] = dropped.sort((a, b) => a.nameSpan.start - b.nameSpan.start);
    const name = first?.attribute('name');
    if (!first || !name) return;
    yield {
      span: name.valueSpan ?? first.nameSpan,
      message: `libvirt drops the alias '${name.value}': it keeps those that begin with ua-, of letters, digits, _ and -.`,
      fixes: () => [...rename(dropped), remove(dropped, facts)],
    };
  },
);

function isDropped(alias: XmlElement, { document }: Facts): boolean {
  const name = alias.attribute('name')?.value;
  return name !== undefined && !isUserAlias(name) && isIntact(document, alias);
}

/** A single one was probably meant; its characters are changed as well where they have to be. */
function rename([alias, ...others]: readonly XmlElement[]): Fix[] {
  if (!alias || others.length) return [];
  const name =
    alias
      .attribute('name')
      ?.value.replace(/^(ua-)?/, 'ua-')
      .replaceAll(/[^a-zA-Z0-9_-]/g, '-') ?? '';
  return changeAttribute(alias, 'name', [name]);
}

function remove(aliases: readonly XmlElement[], { document }: Facts): Fix {
  return {
    title: aliases.length === 1 ? 'Remove <alias>' : `Remove all ${aliases.length} aliases that libvirt drops`,
    edits: aliases.map(alias => removeElement(document, alias)),
  };
}
