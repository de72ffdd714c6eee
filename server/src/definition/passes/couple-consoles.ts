// The first console and the first serial device are one thing under two names.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';
import { fillSerialTarget } from './fill-serials.js';

/** First serial devices that a console mirrors unasked; one without type counts too. */
const mirroredTypes: ReadonlySet<string> = new Set(['isa-serial', 'spapr-vio-serial', 'system-serial', 'sclp-serial']);

export function coupleConsoles(draft: Draft): void {
  const { console: consoles, serial: serials } = draft.devices;
  for (const later of consoles.slice(1)) {
    if (isSerialConsole(later)) refuse(draft, 'console-serial-not-first', later);
  }
  const [first] = consoles;
  if (first && isSerialConsole(first)) {
    if (!serials[0]) serials.push(serialOf(draft, first));
    mirror(first, serials[0]);
  } else if (serials[0] && isMirrored(serials[0])) {
    addMirror(draft, serials[0]);
  }
}

function isSerialConsole({ targetType }: DraftOf<'console'>): boolean {
  return targetType === 'serial';
}

function isMirrored({ targetType }: DraftOf<'serial'>): boolean {
  return targetType === undefined || mirroredTypes.has(targetType);
}

/** The console's host side and address go over to the serial device. */
function serialOf(draft: Draft, console: DraftOf<'console'>): DraftOf<'serial'> {
  const serial: DraftOf<'serial'> = {
    kind: 'serial',
    stated: console.stated,
    model: undefined,
    address: console.address,
    targetType: undefined,
    port: 0,
    reasons: [{ rule: 'serial-of-console', because: [console] }],
  };
  fillSerialTarget(draft, serial);
  return serial;
}

function mirror(console: DraftOf<'console'>, serial: DraftOf<'serial'> | undefined): void {
  console.mirrors = serial;
  console.address = undefined;
}

function addMirror(draft: Draft, serial: DraftOf<'serial'>): void {
  const { console: consoles } = draft.devices;
  consoles.unshift({
    kind: 'console',
    stated: undefined,
    model: undefined,
    address: undefined,
    targetType: 'serial',
    port: 0,
    mirrors: serial,
    reasons: [{ rule: 'mirror-console', because: [serial] }],
  });
  if (!holdsIn(changes.consolesRenumbered, draft.profile)) return;
  for (const [port, console] of consoles.entries()) console.port = port;
}
