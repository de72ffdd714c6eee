import { PLACEHOLDER } from '../../xml/template/parse-template.js';
import { repairXml } from '../fixes/repair-xml.js';
import type { Rule } from '../rule.js';

export const xmlNotWellFormed: Rule = {
  code: 'xml-not-well-formed',
  severity: 'error',
  summary: 'The document is not well-formed XML.',
  since: '0.1.0',

  *check({ document }) {
    for (const fault of document.faults) {
      if (fault.kind === PLACEHOLDER) continue;
      yield { span: fault.span, message: fault.message, fixes: () => repairXml(document, fault) };
    }
  },
};
