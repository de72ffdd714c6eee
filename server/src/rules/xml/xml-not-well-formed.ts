import { PLACEHOLDER } from '../../xml/template/parse-template.js';
import type { XmlDocument } from '../../xml/tree.js';
import { repairXml } from '../fixes/repair-xml.js';
import type { Problem, Rule } from '../rule.js';

export const xmlNotWellFormed: Rule = {
  code: 'xml-not-well-formed',
  severity: 'error',
  summary: 'The document is not well-formed XML.',
  isForEveryHypervisor: true,
  since: '0.1.0',

  check: ({ document }) => faultProblems(document),
};

/** A hole in a template is no fault of its text. */
export function faultProblems(document: XmlDocument): Problem[] {
  return document.faults
    .filter(({ kind }) => kind !== PLACEHOLDER)
    .map(fault => ({ span: fault.span, message: fault.message, fixes: () => repairXml(document, fault) }));
}
