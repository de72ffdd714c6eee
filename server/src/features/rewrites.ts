// Changes that repair nothing: libvirt's decisions written down, or left to it again.
import { devicesOf } from '../definition/definition.js';
import type { TextEdit } from '../text/edit.js';
import { overlaps, type Span } from '../text/span.js';
import { isPlacedByLibvirt } from './assign/address-edits.js';
import { assignAll, assignOne, canBeAssigned, isController, writeControllers } from './assign/assign.js';
import { canBeFreed, freeAll, freeOne } from './assign/free.js';
import type { Guest, Snapshot } from './snapshot.js';

export interface Rewrite {
  /** Names it for one version of the text and one place in it. */
  readonly id: string;
  /** A command to the editor. */
  readonly title: string;
  /** Computed only when asked for. */
  readonly edits: () => readonly TextEdit[];
}

/** What can be offered for a stretch of the text: for the device there, and for all devices. */
export function rewritesAt(snapshot: Snapshot, span: Span): readonly Rewrite[] {
  const { guest } = snapshot.at(span.start);
  const devices = guest?.domain.devicesElement;
  if (guest?.domain.form !== 'domain' || !guest.domain.isWellFormed) return [];
  if (!devices || !overlaps(devices.span, span)) return [];
  return [...assigning(snapshot, guest, span), ...freeing(snapshot, guest, span)];
}

function* assigning(snapshot: Snapshot, guest: Guest, span: Span): Iterable<Rewrite> {
  if (!canBeAssigned(guest)) return;
  const stated = statedAt(guest, span);
  const device = stated && guest.topology.deviceAt(stated.element);
  if (device && isPlacedByLibvirt(device)) {
    yield {
      id: 'assign-one',
      title: "Assign this device's address",
      edits: () => assignOne(device, snapshot, guest),
    };
  }
  const all = Array.from(devicesOf(guest.definition));
  if (all.some(each => isPlacedByLibvirt(each) || (!each.stated && each.address))) {
    yield { id: 'assign-all', title: 'Assign all addresses', edits: () => assignAll(snapshot, guest) };
  }
  if (all.some(each => !each.stated && isController(each))) {
    const title = 'Write the controllers libvirt would add';
    yield { id: 'write-controllers', title, edits: () => writeControllers(snapshot, guest) };
  }
}

function* freeing(snapshot: Snapshot, guest: Guest, span: Span): Iterable<Rewrite> {
  const stated = statedAt(guest, span);
  if (stated && canBeFreed(stated)) {
    const title = "Remove this device's address so that libvirt decides again";
    yield { id: 'free-one', title, edits: () => freeOne(stated, snapshot) };
  }
  if (guest.domain.devices.some(canBeFreed)) {
    const title = 'Remove all addresses so that libvirt decides again';
    yield { id: 'free-all', title, edits: () => freeAll(snapshot, guest) };
  }
}

/** The only device of the stretch. */
function statedAt({ domain }: Guest, { start, end }: Span) {
  return domain.devices.find(({ element: { span } }) => span.start <= start && end <= span.end);
}
