// SCSI host devices without address: the first unit that no SCSI disk and no other SCSI host device has.
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';
import { driveKey } from './drive.js';

/** Units that the search tries on each controller. */
const unitsTried = 7;
/** Models with fewer units than the search tries; every other model takes all of them. */
const unitsByModel: Readonly<Record<string, number>> = { lsisas1068: 2 };

export function assignScsiHostdevAddresses(draft: Draft): void {
  const hostdevs = draft.devices.hostdev.filter(({ type }) => type === 'scsi');
  if (hostdevs.length === 0) return;
  const search = new UnitSearch(draft);
  for (const disk of draft.devices.disk) {
    if (disk.bus === 'scsi') search.occupy(disk);
  }
  for (const hostdev of hostdevs) search.occupy(hostdev);
  for (const hostdev of hostdevs) {
    if (hostdev.stated?.address) continue;
    hostdev.address = search.next();
    hostdev.reasons.push({ rule: 'first-free-scsi-unit', because: [] });
    search.occupy(hostdev);
  }
}

type Drive = DraftOf<'disk'> | DraftOf<'hostdev'>;

/** Nothing is ever given back, so that the search goes on from where it ended. */
class UnitSearch {
  readonly #draft: Draft;
  readonly #occupants = new Map<string, Drive>();
  #controller = 0;
  #unit = 0;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  occupy(device: Drive): void {
    if (device.address?.type !== 'drive') return;
    const key = driveKey(device.address);
    const other = this.#occupants.get(key);
    if (!other) this.#occupants.set(key, device);
    else if (device.kind === 'hostdev') this.#refuseClash(device, other);
  }

  next(): NonNullable<Drive['address']> {
    for (;;) {
      const address = { type: 'drive' as const, controller: this.#controller, bus: 0, target: 0, unit: this.#unit };
      if (this.#unit < this.#units() && !this.#occupants.has(driveKey(address))) return address;
      this.#advance();
    }
  }

  #advance(): void {
    this.#unit++;
    if (this.#unit < unitsTried) return;
    this.#unit = 0;
    this.#controller++;
  }

  /** A controller that is not there yet takes all units. */
  #units(): number {
    const { controller } = this.#draft.devices;
    const model = controller.find(({ type, index }) => type === 'scsi' && index === this.#controller)?.model;
    return (model !== undefined && unitsByModel[model]) || unitsTried;
  }

  #refuseClash(hostdev: DraftOf<'hostdev'>, other: Drive): void {
    const isComputed = other.kind === 'disk' && !other.stated?.address;
    const code = isComputed ? 'hostdev-scsi-conflicts-with-disk' : 'hostdev-scsi-guest-address-in-use';
    refuse(this.#draft, code, hostdev, { others: [other] });
  }
}
