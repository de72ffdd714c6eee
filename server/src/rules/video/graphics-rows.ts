// Screens: how the host shows what the guest's graphics card draws.
import { version } from '../../machine/profile.js';
import { signedDecimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { isScreen } from '../evidence/screens.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute } from '../fixes/delete-part.js';
import { hostValueRule } from '../kinds/host-value-rule.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Rule } from '../rule.js';

const LONGEST_PASSWORD = 8;
const PORTS = ['port', 'tlsPort', 'websocket'];

const UNSUPPORTED = {
  code: 'graphics-type-unsupported',
  summary:
    'A screen has a type of another hypervisor or of a newer libvirt, or one that the QEMU of the host was built without.',
  at: 'devices/graphics/@type',
  fixes: (graphics: XmlElement) => changeAttribute(graphics, 'type', ['sdl', 'vnc']),
};

export const graphicsRules: readonly Rule[] = [
  valueRule({
    code: 'graphics-type',
    summary: 'A screen has no type, or one that libvirt does not know.',
    at: 'devices/graphics/@type',
    noun: 'a type of screen',
    oneOf: ['vnc', 'spice', 'sdl', 'egl-headless', 'dbus', 'rdp', 'desktop'],
    isRequired: true,
    fixes: graphics => changeAttribute(graphics, 'type', ['vnc', 'sdl', 'egl-headless', 'dbus']),
  }),
  joinedRule(
    unwantedRule({
      ...UNSUPPORTED,
      when: (_, __, type) => type?.value === 'desktop',
      message: () => 'QEMU does not show guests on the desktop.',
    }),
    unwantedRule({
      ...UNSUPPORTED,
      until: version(11, 1),
      when: (_, __, type) => type?.value === 'rdp',
      message: () => 'This libvirt does not show guests over RDP.',
    }),
    hostValueRule({
      ...UNSUPPORTED,
      listed: 'devices/graphics/type',
      about: ['vnc', 'spice', 'sdl', 'egl-headless', 'dbus', { value: 'rdp', since: version(11, 1) }],
      noun: 'screens of type',
      removes: graphics => graphics,
    }),
  ),
  unwantedRule({
    code: 'graphics-spice-unsupported',
    summary: 'A screen is shown over SPICE, which QEMU can only where it is built with it.',
    severity: 'hint',
    since: version(12, 8),
    at: 'devices/graphics/@type',
    when: (_, { definition }, type) => type?.value === 'spice' && !definition.profile.host,
    message: () => 'Not every QEMU has SPICE: some distributions build it without.',
    fixes: () => [],
  }),
  unwantedRule({
    code: 'graphics-port',
    summary: 'The port of a screen is no number.',
    at: PORTS.map(name => `devices/graphics/@${name}`),
    when: (graphics, _, port) => hasPort(graphics, port?.name) && !isInteger(port?.value ?? ''),
    message: (_, port) => `'${port}' is not a decimal number.`,
    fixes: (graphics, facts) =>
      PORTS.flatMap(name => {
        const isWrong = hasPort(graphics, name) && !isInteger(graphics.attribute(name)?.value ?? '0');
        return isWrong ? deleteAttribute(graphics.attribute(name), facts) : [];
      }),
  }),
  unwantedRule({
    code: 'graphics-vnc-password',
    summary: 'The password of a VNC screen has more than 8 bytes.',
    at: 'devices/graphics/@passwd',
    when: (graphics, _, password) => isScreen(graphics, 'vnc') && bytesIn(password?.value ?? '') > LONGEST_PASSWORD,
    message: (_, password) => `This password has ${bytesIn(password)} bytes; VNC takes ${LONGEST_PASSWORD} at most.`,
    fixes: (graphics, facts) => deleteAttribute(graphics.attribute('passwd'), facts),
  }),
  unwantedRule({
    code: 'graphics-listen-network',
    summary: 'A screen listens on a network that is not named.',
    at: 'devices/graphics/listen',
    when: (listen, { document }) =>
      isListening(listen.parent) &&
      document.faults.length === 0 &&
      listen.attribute('type')?.value === 'network' &&
      !listen.attribute('network')?.value,
    message: () => 'This names no network to listen on.',
    fixes: (listen, facts) => [addAttribute(listen, 'network', 'default', facts)],
  }),
  unwantedRule({
    code: 'graphics-listen-mismatch',
    summary: 'A screen listens on two different addresses.',
    at: 'devices/graphics/@listen',
    when: (graphics, _, listen) => {
      const first = graphics.child('listen');
      const address = first?.attribute('type')?.value === 'address' ? first.attribute('address') : undefined;
      return isListening(graphics) && address !== undefined && address.value !== listen?.value;
    },
    message: (graphics, listen) =>
      `The address '${listen}' is not that of the first <listen>, '${graphics.child('listen')?.attribute('address')?.value}'.`,
  }),
  unwantedRule({
    code: 'graphics-egl-headless',
    summary: 'A screen stands beside egl-headless that does not go with it.',
    at: 'devices/graphics/@type',
    when: (_, facts, type) => isKnown(type?.value) && !PARTNERS.has(type?.value ?? '') && hasHeadless(facts),
    message: (_, type) => `A screen of type ${type} does not go with egl-headless.`,
    fixes: graphics => changeAttribute(graphics, 'type', ['vnc']),
  }),
  unwantedRule({
    code: 'graphics-multiple-opengl',
    summary: 'Two screens draw with OpenGL, and QEMU draws with it once.',
    at: 'devices/graphics/gl/@enable',
    when: (gl, facts, enable) => enable?.value === 'yes' && isScreen(gl.parent, 'spice') && hasHeadless(facts),
    message: () => 'The egl-headless screen draws with OpenGL already.',
    fixes: gl => changeAttribute(gl, 'enable', ['no']),
  }),
  unwantedRule({
    code: 'graphics-dbus-p2p',
    summary: 'A D-Bus screen without bus has the address of one.',
    at: 'devices/graphics/@address',
    when: graphics => isScreen(graphics, 'dbus') && graphics.attribute('p2p')?.value === 'yes',
    message: () => 'A peer-to-peer D-Bus connection has no address.',
  }),
];

const PARTNERS = new Set(['egl-headless', 'vnc', 'spice']);

function isKnown(type: string | undefined): boolean {
  return ['sdl', 'dbus', 'rdp'].includes(type ?? '');
}

function hasHeadless({ elements }: Facts): boolean {
  return elements.at('devices/graphics').some(graphics => isScreen(graphics, 'egl-headless'));
}

/** The other types have no address: libvirt does not read it. */
function isListening(graphics: XmlElement | undefined): boolean {
  return isScreen(graphics, 'vnc', 'spice', 'rdp');
}

function hasPort(graphics: XmlElement, name: string | undefined): boolean {
  if (name === 'websocket') return isScreen(graphics, 'vnc');
  return name === 'tlsPort' ? isScreen(graphics, 'spice') : isListening(graphics);
}

/** -1 and its like let libvirt choose. */
function isInteger(text: string): boolean {
  return !isFault(signedDecimal(text));
}

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}
