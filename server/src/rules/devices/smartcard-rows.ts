// Smartcards: of the host, made of certificates, or handed through by a program.
import { characterTypes } from '../../machine/character-types.js';
import type { XmlElement } from '../../xml/tree.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';

const AT = 'devices/smartcard';
const CERTIFICATES = 3;

const source = {
  code: 'smartcard-source',
  summary: 'A smartcard lacks its three certificates, or the program that hands it through.',
};

export const smartcardSource = joinedRule(
  valueRule({
    ...source,
    at: `${AT}/@type`,
    when: card => isOf(card, 'passthrough'),
    noun: 'a type of character device',
    oneOf: characterTypes,
  }),
  missingRule({
    ...source,
    at: AT,
    needs: '/@type',
    among: card => isOf(card, 'passthrough'),
    message: () => 'A smartcard that a program hands through has a type, such as pty.',
    fixes: (card, facts) => [addAttribute(card, 'type', 'pty', facts)],
  }),
  missingRule({
    ...source,
    at: AT,
    needs: [],
    among: card => isOf(card, 'host-certificates') && certificatesOf(card).length < CERTIFICATES,
    message: card => `A smartcard is made of three certificates, and here are ${certificatesOf(card).length}.`,
    fixes: card => changeAttribute(card, 'mode', ['host']),
  }),
  unwantedRule({
    ...source,
    at: `${AT}/certificate`,
    when: ({ parent }, _) => parent !== undefined && isOf(parent, 'host-certificates'),
    among: isFourth,
    message: () => 'A smartcard is made of three certificates.',
    fixes: deleteElement,
  }),
);

function isOf(card: XmlElement, mode: string): boolean {
  return card.attribute('mode')?.value === mode;
}

function certificatesOf(card: XmlElement): readonly XmlElement[] {
  return card.elements.filter(({ name }) => name === 'certificate');
}

function isFourth(certificate: XmlElement): boolean {
  return certificate.parent !== undefined && certificatesOf(certificate.parent)[CERTIFICATES] === certificate;
}
