// Faults become refusals here: each fault once, with the device a person has to change.
import { isUnclassified } from '../../../machine/root-controllers.js';
import { formatPciAddress, type PciAddress } from '../../../model/pci-address.js';
import type { DefinedDevice } from '../../devices.js';
import type { Draft } from '../../draft.js';
import type { Refusal } from '../../refusal.js';
import { clash } from './clash.js';
import type { Fault } from './fault.js';
import { codeOf } from './refusal-codes.js';
import { isPciController, type Seeker } from './seeker.js';

export class Complaints {
  readonly #draft: Draft;
  readonly #failed = new Set<DefinedDevice | undefined>();
  readonly #codesSaid = new Map<DefinedDevice | undefined, Set<string>>();

  constructor(draft: Draft) {
    this.#draft = draft;
    for (const { device, code } of draft.refusals) {
      if (device && isPciController(device)) this.#failed.add(device);
      this.#isNews(code, device);
    }
  }

  /** Whether libvirt would have given up on the device already: what else is wrong with it may follow from that. */
  hasFailed(device: DefinedDevice): boolean {
    return this.#failed.has(device);
  }

  /** A device cannot have the address that it states, or finds none. */
  about(seeker: Seeker, fault: Fault, address?: PciAddress): void {
    const { device } = seeker;
    if (this.#failed.has(device)) return;
    this.#failed.add(device);
    const { machine } = this.#draft;
    if (fault.name === 'no-buses' && isUnclassified(machine)) {
      this.say('machine-unknown-pci', undefined, { machine: machine.name });
    } else if (fault.name === 'in-use') this.#refuse(clash(seeker, fault.occupant, machine));
    else this.#refuse(this.#refusalOf(seeker, fault, address));
  }

  /** A device sits where the chipset has its place. */
  intrusion(refusal: Refusal): void {
    this.#refuse(refusal);
  }

  /** A fault with a code of its own. */
  say(
    code: string,
    device: DefinedDevice | undefined,
    values: Refusal['values'] = {},
    others: readonly DefinedDevice[] = [],
  ): void {
    this.#refuse({ code, device, others, values });
  }

  #refusalOf(
    seeker: Seeker,
    fault: Exclude<Fault, { name: 'in-use' }>,
    address: PciAddress | undefined,
  ): Refusal | undefined {
    const { device } = seeker;
    const code = codeOf(seeker, fault, this.#draft, address !== undefined);
    if (!code) return undefined;
    const bus = 'bus' in fault ? fault.bus : undefined;
    return {
      code,
      device,
      others: bus?.owner ? [bus.owner] : [],
      values: {
        ...(address && { address: formatPciAddress(address), bus: address.bus, slot: address.slot }),
        ...(bus && {
          bus: bus.number,
          busModel: bus.controller.model,
          firstSlot: bus.controller.firstSlot,
          lastSlot: bus.controller.lastSlot,
        }),
        ...(device?.model !== undefined && { model: device.model }),
        machine: this.#draft.machine.name,
      },
    };
  }

  #refuse(refusal: Refusal | undefined): void {
    if (!refusal) return;
    const { code } = refusal;
    const device = statedCauseOf(refusal.device);
    if (this.#isNews(code, device)) this.#draft.refusals.push({ ...refusal, device });
  }

  #isNews(code: string, device: DefinedDevice | undefined): boolean {
    const said = this.#codesSaid.get(device) ?? new Set();
    if (said.has(code)) return false;
    this.#codesSaid.set(device, said.add(code));
    return true;
  }
}

/** Nobody can change what libvirt adds: the device for whose sake it was added is the one to look at. */
function statedCauseOf(device: DefinedDevice | undefined): DefinedDevice | undefined {
  let cause = device;
  while (cause && !cause.stated) cause = cause.reasons[0]?.because[0];
  return cause ?? device;
}
