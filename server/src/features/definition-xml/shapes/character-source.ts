// The host side of serial ports, consoles, channels, smartcards, redirected USB devices and random number generators.
import { repeated, type Shape, shape } from '../shape.js';
import { seclabel } from './storage.js';

/** <source> once, or twice for a UDP socket: one to bind, one to connect. */
export const characterSource: Readonly<Record<string, Shape>> = {
  log: shape('file append'),
  source: repeated(
    shape('channel mode type host service path tls append', {
      children: { reconnect: shape('enabled timeout'), clipboard: shape('copypaste'), mouse: shape('mode'), seclabel },
    }),
  ),
  protocol: shape('type'),
};
