import type { XmlElement } from '../../xml/tree.js';
import { isIntact } from '../evidence/certainty.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Fix, Problem } from '../rule.js';

const STORE = 'devices/disk/backingStore';

export const diskBackingFormatMissing = ruleOf(
  {
    code: 'disk-backing-format-missing',
    summary: 'An image below that of a disk has no format or no source.',
  },
  function* check(facts) {
    if (facts.document.faults.length > 0) return;
    for (const store of facts.elements.at(STORE)) yield* checkChain(store, facts);
  },
);

function* checkChain(store: XmlElement, facts: Facts): Iterable<Problem> {
  for (let at: XmlElement | undefined = store; at && isRead(at, facts); at = at.child('backingStore')) {
    const isNamed = Boolean(at.child('format')?.attribute('type')?.value);
    if (isNamed && at.child('source')) continue;
    const element = at;
    yield {
      span: at.nameSpan,
      message: isNamed ? 'This image has no source.' : 'This image has no format.',
      fixes: () => (isNamed ? [] : giveFormat(element, facts)),
    };
    return;
  }
}

/** A store without a type ends the chain. */
function isRead(store: XmlElement, { document }: Facts): boolean {
  const isFirst = store.parent?.child(store.name) === store;
  return isFirst && store.attribute('type') !== undefined && isIntact(document, store);
}

function giveFormat(store: XmlElement, facts: Facts): Fix[] {
  const format = store.child('format');
  if (format?.attribute('type')) return [];
  return ['qcow2', 'raw'].map(type =>
    format
      ? addAttribute(format, 'type', type, facts)
      : titled(type, addChild(store, `<format type='${type}'/>`, facts, 'first')),
  );
}

function titled(type: string, fix: Fix): Fix {
  return { ...fix, title: `Add format ${type}` };
}
