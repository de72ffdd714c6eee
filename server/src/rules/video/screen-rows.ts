// Words and numbers that screens can be told, and where they listen.
import { version } from '../../machine/profile.js';
import { decimal } from '../../model/values/decimal.js';
import { isFirstOfName } from '../../xml/first-of-name.js';
import { isScreen } from '../evidence/screens.js';
import { changeTo } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { type ValueRow, valueRule } from '../kinds/value-rule.js';
import type { Rule } from '../rule.js';

const LISTENING = ['vnc', 'spice', 'rdp'];

const LISTEN_TYPE = {
  code: 'graphics-listen-type',
  summary: 'A screen does not say how it listens, or in a way that it cannot.',
};
const OPTION = {
  code: 'graphics-option-unknown',
  summary: 'An option of a screen has a value that libvirt does not know.',
};
const CHANNELS = ['main', 'display', 'inputs', 'cursor', 'playback', 'record', 'smartcard', 'usbredir'];
/** libvirt does not look whether there is such a month. */
const MOMENT = /^[0-9]+-[0-9]+-[0-9]+T[0-9]+:[0-9]+:[0-9]+$/;

const AUDIO = { code: 'graphics-audio-id', summary: 'A screen does not say which sound it is for.' };

export const screenRows: readonly Rule[] = [
  joinedRule(
    valueRule({
      ...LISTEN_TYPE,
      at: 'devices/graphics/listen/@type',
      noun: 'a way to listen',
      oneOf: ['address', 'network', 'socket', 'none'],
      isRequired: true,
      when: ({ parent }) => isScreen(parent, ...LISTENING),
      fixes: (listen, _, type) => changeTo(type, listen.attribute('network') ? ['network'] : ['address', 'none']),
    }),
    unwantedRule({
      ...LISTEN_TYPE,
      at: 'devices/graphics/listen/@type',
      when: ({ parent }, _, type) => isScreen(parent, 'rdp') && ['socket', 'none'].includes(type?.value ?? ''),
      message: () => 'A screen over RDP listens at an address or on a network.',
      fixes: listen => {
        const type = listen.attribute('type');
        return type ? changeTo(type, ['address']) : [];
      },
    }),
  ),
  unwantedRule({
    code: 'graphics-listen-attribute',
    summary: 'A screen names a network or a socket to listen on, and listens otherwise.',
    at: ['network', 'socket'].map(name => `devices/graphics/listen/@${name}`),
    when: (listen, _, attribute) => {
      const type = listen.attribute('type')?.value ?? '';
      const isKnown = ['address', 'network', 'socket', 'none'].includes(type);
      return isScreen(listen.parent, ...LISTENING) && isKnown && attribute?.value !== '' && attribute?.name !== type;
    },
    message: listen => `A screen that listens by ${listen.attribute('type')?.value} has no such attribute.`,
  }),
  unwantedRule({
    code: 'graphics-listen-multiple',
    summary: 'A screen listens in two places, which QEMU cannot.',
    since: version(12, 8),
    at: 'devices/graphics/listen',
    when: listen => isScreen(listen.parent, ...LISTENING) && !isFirstOfName(listen),
    message: () => 'QEMU listens in one place only.',
  }),
  joinedRule(
    option(['spice'], '@autoport', ['yes', 'no']),
    option(['vnc', 'rdp'], '@autoport', ['yes', 'no'], { since: version(12, 8) }),
    option(['vnc'], '@wait', ['yes', 'no'], { since: version(12, 8) }),
    option(['vnc'], '@powerControl', ['yes', 'no']),
    option(['rdp'], '@multiUser', ['yes', 'no'], { since: version(12, 8) }),
    option(['rdp'], '@replaceUser', ['yes', 'no'], { since: version(12, 8) }),
    unwantedRule({
      ...OPTION,
      since: version(12, 8),
      at: ['multiUser', 'replaceUser'].map(name => `devices/graphics/@${name}`),
      isSuspect: value => value === 'yes' || value === 'no',
      when: graphics => isScreen(graphics, 'rdp'),
      message: (_, __, name) => `This libvirt knows ${name} and still stops at it, with an error that says nothing.`,
    }),
    option(['sdl'], '@fullscreen', ['yes', 'no']),
    option(['dbus'], '@p2p', ['yes', 'no']),
    option(['spice'], '@defaultMode', ['any', 'secure', 'insecure']),
    option(['sdl', 'dbus', 'spice'], 'gl/@enable', ['yes', 'no'], { isRequired: true }),
    option(['spice'], 'clipboard/@copypaste', ['yes', 'no'], { isRequired: true }),
    option(['spice'], 'filetransfer/@enable', ['yes', 'no'], { isRequired: true }),
    option(['spice'], 'mouse/@mode', ['server', 'client'], { isRequired: true }),
    option(['spice'], 'streaming/@mode', ['filter', 'all', 'off'], { isRequired: true }),
    option(['spice'], 'image/@compression', ['auto_glz', 'auto_lz', 'quic', 'glz', 'lz', 'off'], { isRequired: true }),
    option(['spice'], 'jpeg/@compression', ['auto', 'never', 'always'], { isRequired: true }),
    option(['spice'], 'zlib/@compression', ['auto', 'never', 'always'], { isRequired: true }),
    option(['spice'], 'playback/@compression', ['on', 'off'], { isRequired: true }),
    option(['spice'], 'channel/@name', CHANNELS, { isRequired: true }),
    // A channel that says nothing at all is told of once.
    valueRule({
      ...OPTION,
      at: 'devices/graphics/channel/@mode',
      oneOf: ['any', 'secure', 'insecure'],
      isRequired: true,
      when: channel =>
        isScreen(channel.parent, 'spice') && (channel.attribute('mode') ?? channel.attribute('name')) !== undefined,
    }),
  ),
  unwantedRule({
    code: 'graphics-password-lifetime',
    summary: 'It is not clear how long the password of a screen lasts, or what happens to who is connected.',
    at: ['devices/graphics/@passwdValidTo', 'devices/graphics/@connected'],
    when: (graphics, _, attribute) => {
      if (!isScreen(graphics, 'vnc', 'spice') || !graphics.attribute('passwd')) return false;
      const { name, value } = attribute ?? { name: '', value: '' };
      return name === 'connected' ? !['fail', 'disconnect', 'keep'].includes(value) : !MOMENT.test(value);
    },
    message: (_, text) =>
      `'${text}' is neither a moment like 2030-12-31T23:59:59 nor one of fail, disconnect and keep.`,
  }),
  joinedRule(
    missingRule({
      ...AUDIO,
      at: 'devices/graphics/audio',
      needs: '@id',
      when: audio => isScreen(audio.parent, 'vnc', 'dbus'),
      message: () => 'This <audio> has no id.',
      fixes: deleteElement,
    }),
    numberRule({
      ...AUDIO,
      at: 'devices/graphics/audio/@id',
      parse: decimal,
      accepts: id => id > 0,
      when: audio => isScreen(audio.parent, 'vnc', 'dbus'),
      message: text => `'${text}' is no number from 1 on.`,
      fixes: deleteElement,
    }),
  ),
];

/** A word of screens of some types. */
function option(
  types: readonly string[],
  at: string,
  oneOf: readonly string[],
  more: Pick<ValueRow, 'since' | 'isRequired'> = {},
): Rule {
  return valueRule({
    ...OPTION,
    ...more,
    at: `devices/graphics/${at}`,
    oneOf,
    when: element => isScreen(element.name === 'graphics' ? element : element.parent, ...types),
  });
}
