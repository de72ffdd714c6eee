// Disks are put in the order of their names, and on a controller where their names say. A disk with another name stays where it
// is if what follows from its name is written down.
import { devicesOf } from '../../definition/definition.js';
import type { TextEdit } from '../../text/edit.js';
import { applyEdits } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { addressEdits } from '../assign/address-edits.js';
import { assignAll, canBeAssigned } from '../assign/assign.js';
import { type Guest, Snapshot } from '../snapshot.js';

/** The edits that rename the disk around `name`, with as many addresses as it takes for every device to stay where it is. */
export function keepingPlaces(edits: readonly TextEdit[], name: Span, snapshot: Snapshot): readonly TextEdit[] {
  const { guest } = snapshot.at(name.start);
  if (!guest) return edits;
  const ownAddress = [...edits, ...addressOfDisk(name, guest, snapshot)];
  const places = placesIn(guest);
  const isKept = (attempt: readonly TextEdit[]) => {
    const edited = new Snapshot(snapshot.version, applyEdits(snapshot.text, attempt), snapshot.profile);
    const { guest: after } = edited.at(name.start);
    return after !== undefined && placesIn(after) === places;
  };
  if (isKept(edits)) return edits;
  if (isKept(ownAddress) || !canBeAssigned(guest)) return ownAddress;
  return [...edits, ...assignAll(snapshot, guest)];
}

function addressOfDisk(name: Span, { definition }: Guest, { document }: Snapshot): readonly TextEdit[] {
  const disk = definition.devices.disk.find(({ stated }) => {
    const span = stated?.element.span;
    return span && span.start <= name.start && name.end <= span.end;
  });
  return disk ? addressEdits(disk, document) : [];
}

/** Of the devices that the text has, in its order. */
function placesIn({ definition }: Guest): string {
  const stated = Array.from(devicesOf(definition)).flatMap(({ stated, address }) =>
    stated ? [{ stated, address }] : [],
  );
  stated.sort((a, b) => a.stated.span.start - b.stated.span.start);
  return JSON.stringify(stated.map(({ address }) => address));
}
