// Lines above the text: how much of the guest is free for hotplug, and how many devices use each controller.
import type { DefinedDevice } from '../definition/devices.js';
import { isPciControllerModel, pciControllers } from '../machine/pci-controllers.js';
import type { Span } from '../text/span.js';
import { controllerUsers } from './controller-users.js';
import { hotplugBudget } from './hotplug-budget.js';
import { definedName } from './hover/defined-name.js';
import { isForeseen } from './hover/foreseen.js';
import type { Guest, Snapshot } from './snapshot.js';

export interface CodeLens {
  /** What it stands above. */
  readonly span: Span;
  readonly title: string;
  readonly does: LensAction;
}

export type LensAction =
  | { readonly kind: 'show-topology' }
  /** Writes as many more ports. */
  | { readonly kind: 'add-ports'; readonly count: number }
  /** Shows these places. */
  | { readonly kind: 'show-places'; readonly places: readonly Span[] };

/** How many ports can be had at a click. */
const ADDITIONS = [1, 4];

/** The lenses that are wanted. */
export interface LensChoice {
  readonly hotplug: boolean;
  readonly users: boolean;
}

export function codeLenses({ parts }: Snapshot, wanted: LensChoice): readonly CodeLens[] {
  return parts.flatMap(part => lensesIn(part, wanted));
}

function lensesIn(snapshot: Snapshot, wanted: LensChoice): readonly CodeLens[] {
  const { guest } = snapshot;
  if (guest?.domain.form !== 'domain') return [];
  return [...(wanted.hotplug ? hotplugLenses(snapshot, guest) : []), ...(wanted.users ? userLenses(guest) : [])];
}

/** It stays where it is while a word is being typed, so that the lines below do not jump. */
function* hotplugLenses(snapshot: Snapshot, guest: Guest): Iterable<CodeLens> {
  const span = guest.domain.devicesElement?.nameSpan;
  if (!span || !guest.definition.machine.root) return;
  const budget = hotplugBudget(snapshot);
  yield { span, title: budget?.words ?? 'hotplug not certain', does: { kind: 'show-topology' } };
  if (!budget || guest.definition.machine.root !== 'pcie-root') return;
  for (const count of ADDITIONS) yield { span, title: `add ${count}`, does: { kind: 'add-ports', count } };
}

function* userLenses(guest: Guest): Iterable<CodeLens> {
  const users = controllerUsers(guest);
  const isCertain = isForeseen(guest);
  for (const controller of guest.definition.devices.controller) {
    const { stated, model } = controller;
    if (!stated || isWithoutDevices(controller.type, model)) continue;
    const all = users.get(controller) ?? [];
    const places = all.flatMap(device => (device.stated ? [device.stated.element.nameSpan] : []));
    yield {
      span: stated.element.nameSpan,
      title: isCertain ? usersWords(all) : statedWords(all),
      does: { kind: 'show-places', places },
    };
  }
}

/** Others have no devices of their own to begin with, as `<controller type='usb' model='none'/>`. */
function isWithoutDevices(type: string, model: string | undefined): boolean {
  return (
    model === 'none' || (type === 'pci' && (!isPciControllerModel(model) || !pciControllers[model].accepts.length))
  );
}

/** Of the others it is not certain where they go. */
function statedWords({ length }: readonly DefinedDevice[]): string {
  return length ? `${counted(length)} by address` : 'devices not certain';
}

/** A single one by its name: most ports have just one. */
function usersWords(users: readonly DefinedDevice[]): string {
  const [only] = users;
  const added = users.filter(({ stated }) => !stated).length;
  if (!only) return 'no devices';
  if (users.length === 1) return `${counted(1)}: ${definedName(only)}${added ? ', added by libvirt' : ''}`;
  return `${counted(users.length)}${added ? `, ${added} added by libvirt` : ''}`;
}

function counted(devices: number): string {
  return `${devices} device${devices === 1 ? '' : 's'}`;
}
