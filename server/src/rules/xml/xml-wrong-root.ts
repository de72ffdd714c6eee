import { nearest } from '../../text/nearest.js';
import type { XmlElement } from '../../xml/tree.js';
import { renameElement } from '../fixes/rename-part.js';
import type { Problem, Rule } from '../rule.js';

/** Rules are asked about domains; of what is none, `wrongRoot` is all there is to say. */
export const xmlWrongRoot: Rule = {
  code: 'xml-wrong-root',
  severity: 'error',
  summary: 'The root element is neither a domain nor a device of one.',
  since: '0.1.0',
  check: () => [],
};

/** What is wrong with a document that is not about a domain. */
export function wrongRoot(root: XmlElement): Problem {
  return {
    span: root.nameSpan,
    message: `The root element is <${root.name}>, which is neither a domain nor a device of one.`,
    fixes: () => renameElement(root, nearest(root.name, ['domain'])),
  };
}

/** Whether somebody meant to write `domain`: an XML vocabulary of its own would name its namespace. */
export function isNearlyDomain({ name, attributes }: XmlElement): boolean {
  const isNear = name.startsWith('d') && nearest(name, ['domain']) !== undefined;
  return isNear && !attributes.some(attribute => attribute.name === 'xmlns');
}
