// Repairs of XML faults, where one repair is plain to see.
import type { TextEdit } from '../../text/edit.js';
import type { XmlDocument, XmlFault } from '../../xml/tree.js';
import type { Fix } from '../rule.js';

type Repair = (document: XmlDocument, fault: XmlFault) => Fix | undefined;

const repairs: Readonly<Record<string, Repair>> = {
  'bad-reference': ({ text }, { span }) =>
    text.slice(span.start, span.end) === '&'
      ? { title: 'Write &amp;', edits: [insertion(span.end, 'amp;')] }
      : undefined,
  'bare-less-than': (_, { span }) => ({ title: 'Write &lt;', edits: [{ span, text: '&lt;' }] }),
  'missing-space': (_, { span }) => ({ title: 'Insert a blank', edits: [insertion(span.start, ' ')] }),
  'stray-end-tag': (_, { span }) => ({ title: 'Delete this end tag', edits: [{ span, text: '' }] }),
};

export function repairXml(document: XmlDocument, fault: XmlFault): Fix[] {
  const fix = repairs[fault.kind]?.(document, fault);
  return fix ? [fix] : [];
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}
