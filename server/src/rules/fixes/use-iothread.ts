import { insertBeside } from '../../xml/edit/insert.js';
import { setText } from '../../xml/edit/set-text.js';
import type { XmlAttribute } from '../../xml/tree.js';
import { iothreadIds } from '../evidence/iothreads.js';
import type { Facts, Fix } from '../rule.js';
import { deleteAttribute } from './delete-part.js';

/** A thread that the domain has, or as many threads as the number asks for, or none. */
export function useIothread(attribute: XmlAttribute | undefined, facts: Facts): Fix[] {
  if (!attribute?.valueSpan) return [];
  const [first] = iothreadIds(facts) ?? [];
  const change =
    first === undefined
      ? []
      : [{ title: `Change to ${first}`, edits: [{ span: attribute.valueSpan, text: String(first) }] }];
  return [...addThreads(String(Number(attribute.value)), facts), ...change, ...deleteAttribute(attribute, facts)];
}

/** Threads without numbers of their own are counted from 1. */
function addThreads(count: string, { document, elements }: Facts): Fix[] {
  if (elements.at('iothreadids').length > 0) return [];
  const title = `Give the domain ${count} I/O thread${count === '1' ? '' : 's'}`;
  const [stated] = elements.at('iothreads');
  if (stated) return [{ title, edits: [setText(document, stated, count)] }];
  const before = elements.at('vcpu')[0] ?? elements.at('memory')[0];
  if (!before) return [];
  return [{ title, edits: [insertBeside(document, before, 'after', `<iothreads>${count}</iothreads>`)] }];
}
