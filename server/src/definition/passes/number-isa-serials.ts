// Serial devices whose text says isa-serial share the four ports of a PC; type-less ones do not count among them.
import type { Draft } from '../draft.js';
import { type DraftOf, noPort } from '../draft-devices.js';
import { refuse } from '../refuse.js';

const isaPorts = 4;

export function numberIsaSerials(draft: Draft): void {
  const written = draft.devices.serial.filter(({ targetType }) => targetType === 'isa-serial');
  const taken = new Map<number, DraftOf<'serial'>>();
  for (const serial of written) {
    if (serial.port === noPort) continue;
    const other = taken.get(serial.port);
    if (other) refuse(draft, 'serial-port-in-use', serial, { others: [other], values: { port: serial.port } });
    else if (serial.port >= isaPorts)
      refuse(draft, 'serial-isa-ports-exhausted', serial, { values: { ports: isaPorts } });
    else taken.set(serial.port, serial);
  }
  for (const serial of written) {
    if (serial.port !== noPort) continue;
    const free = lowestFree(taken);
    if (free >= isaPorts) refuse(draft, 'serial-isa-ports-exhausted', serial, { values: { ports: isaPorts } });
    serial.port = free;
    taken.set(free, serial);
  }
}

function lowestFree(taken: ReadonlyMap<number, unknown>): number {
  let port = 0;
  while (taken.has(port)) port++;
  return port;
}
