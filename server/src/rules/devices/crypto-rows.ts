// Crypto devices, whose every part is to be stated.
import { changes } from '../../machine/changes.js';
import { addAttribute, addChild } from '../fixes/add-part.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';

const row = {
  code: 'crypto-incomplete',
  summary: 'A crypto device lacks its model, its type or its backend, or has two backends.',
  ...changes.crypto,
};

const DEVICE = { at: 'devices/crypto', whole: 'This crypto device' };
const BACKEND = { at: 'devices/crypto/backend', whole: 'The backend of this crypto device' };

export const cryptoIncomplete: Rule = joinedRule(
  stating('model', 'virtio', DEVICE),
  stating('type', 'qemu', DEVICE),
  missingRule({
    ...row,
    at: 'devices/crypto',
    needs: 'backend',
    message: () => 'This crypto device has no <backend>.',
    fixes: (crypto, facts) => [addChild(crypto, "<backend model='builtin'/>", facts)],
  }),
  stating('model', 'builtin', BACKEND),
  unwantedRule({
    ...row,
    at: 'devices/crypto/backend',
    when: backend => backend.parent?.child('backend') !== backend,
    message: () => 'This crypto device has a <backend> already.',
    fixes: (backend, facts) => deleteElement(backend, facts),
  }),
);

function stating(name: string, value: string, { at, whole }: typeof DEVICE): Rule {
  return missingRule({
    ...row,
    at,
    needs: `/@${name}`,
    message: () => `${whole} has no ${name}.`,
    fixes: (element, facts) => [addAttribute(element, name, value, facts)],
  });
}
