// Sound cards, and the host audio they play on.

import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence } from '../evidence/certainty.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Fix, Rule } from '../rule.js';

const AUDIO = {
  code: 'sound-audio-id',
  summary: 'A sound card or a VNC screen plays on host audio that the domain does not have.',
};

export const soundRules: readonly Rule[] = [
  valueRule({
    code: 'sound-model',
    summary: 'A sound card has no model, or one that libvirt does not know.',
    at: 'devices/sound/@model',
    noun: 'a model of sound card',
    oneOf: [
      'ich9',
      'ac97',
      'usb',
      { value: 'virtio', since: version(10, 4) },
      'ich6',
      'ich7',
      'sb16',
      'es1370',
      'pcspk',
    ],
    isRequired: true,
  }),
  unwantedRule({
    code: 'sound-ich7',
    summary: 'A sound card has the model ich7, which QEMU does not have.',
    at: 'devices/sound/@model',
    when: sound => sound.attribute('model')?.value === 'ich7',
    message: () => 'QEMU has no ich7 sound card.',
    fixes: sound => changeAttribute(sound, 'model', ['ich9', 'ich6']),
  }),
  joinedRule(
    unwantedRule({
      ...AUDIO,
      at: ['devices/sound/audio/@id', 'devices/graphics/audio/@id'],
      when: isUnknown,
      message: (_, id) => `The domain has no <audio> with id ${id}.`,
      fixes: (audio, facts) => changeAttribute(audio, 'id', [...audioIds(facts)].map(String)),
    }),
    missingRule({
      ...AUDIO,
      at: 'devices/sound/audio',
      needs: '@id',
      message: () => 'This <audio> has no id.',
      fixes: deleteElement,
    }),
  ),
  duplicateRule({
    code: 'audio-id-duplicate',
    summary: 'Two <audio> elements have the same id.',
    at: 'devices/audio/@id',
    key: audio => idOf(audio)?.toString(),
    message: (_, id) => `Another <audio> has id ${id} already.`,
    fixes: nextId,
  }),
];

/** libvirt adds an `<audio>` with id 1 to some domains that have none. */
function isUnknown(audio: XmlElement, facts: Facts): boolean {
  const { parent } = audio;
  if (!knowsAbsence(facts) || parent?.child('audio') !== audio) return false;
  if (parent.name === 'graphics' && parent.attribute('type')?.value !== 'vnc') return false;
  const id = idOf(audio);
  const known = audioIds(facts);
  return id !== undefined && !known.has(id) && (id !== 1 || known.size > 0);
}

function audioIds({ elements }: Facts): ReadonlySet<number> {
  return new Set(elements.at('devices/audio').flatMap(audio => idOf(audio) ?? []));
}

function idOf(audio: XmlElement): number | undefined {
  const id = decimal(audio.attribute('id')?.value ?? '');
  return isFault(id) || id === 0 ? undefined : id;
}

function nextId(audio: XmlElement, facts: Facts): Fix[] {
  const known = audioIds(facts);
  let free = 1;
  while (known.has(free)) free++;
  return changeAttribute(audio, 'id', [String(free)]);
}
