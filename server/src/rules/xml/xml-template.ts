import type { Rule } from '../rule.js';

export const xmlTemplate: Rule = {
  code: 'xml-template',
  severity: 'info',
  summary: 'The document is a template: parts of it are filled in before libvirt reads it.',
  isForEveryHypervisor: true,
  since: '0.1.0',

  *check({ document: { placeholders = [] } }) {
    const [first] = placeholders;
    if (!first) return;
    const others = placeholders.length - 1;
    const more = others ? `, as ${others === 1 ? 'is one other place' : `are ${others} other places`}` : '';
    yield { span: first.span, message: `This is filled in later${more}: what depends on it is not checked.` };
  },
};
