// What libvirt decides beside what the text says: the address of each device that has none, and what will be added.
import { devicesOf } from '../definition/definition.js';
import type { DefinedDevice } from '../definition/devices.js';
import { overlaps, type Span } from '../text/span.js';
import { addressLabel } from './address-label.js';
import { isPlacedByLibvirt } from './assign/address-edits.js';
import { canBeAssigned } from './assign/assign.js';
import { definedName } from './hover/defined-name.js';
import { describeReasons } from './hover/reasons.js';
import { code } from './hover/words.js';
import { firstReason } from './reasons/device-reasons.js';
import type { Guest, Snapshot } from './snapshot.js';

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** Computed only when asked for. */
  readonly markdown: () => string;
}

/** The kinds of hints that are wanted. */
export interface HintChoice {
  readonly addresses: boolean;
  readonly addedDevices: boolean;
}

/** The hints in a stretch of the text; none while it is uncertain what libvirt will do. */
export function inlayHints({ parts }: Snapshot, span: Span, wanted: HintChoice): readonly InlayHint[] {
  return parts.flatMap(part => hintsIn(part, span, wanted));
}

function hintsIn({ guest }: Snapshot, span: Span, wanted: HintChoice): readonly InlayHint[] {
  if (!canBeAssigned(guest)) return [];
  return [
    ...(wanted.addresses ? addressHints(guest, span) : []),
    ...(wanted.addedDevices ? addedHints(guest, span) : []),
  ];
}

function* addressHints(guest: Guest, span: Span): Iterable<InlayHint> {
  for (const { element } of guest.domain.devices) {
    const tag = element.startTagSpan;
    const device = overlaps(tag, span) ? guest.topology.deviceAt(element) : undefined;
    if (!device?.address || !isPlacedByLibvirt(device)) continue;
    const markdown = () => [code(definedName(device)), describeReasons(device, guest)].filter(Boolean).join('\n\n');
    yield { offset: tag.end, label: `→ ${addressLabel(device.address)}`, markdown };
  }
}

/** All in one, behind the list of devices. */
function* addedHints({ definition }: Guest, span: Span): Iterable<InlayHint> {
  const list = definition.stated.devicesElement?.span;
  if (!list || !overlaps({ start: list.end, end: list.end }, span)) return;
  const added = Array.from(devicesOf(definition)).filter(({ stated }) => !stated);
  if (!added.length) return;
  const markdown = () => ['libvirt adds:', added.map(listEntry).join('\n')].join('\n\n');
  yield { offset: list.end, label: `+ ${summaryOf(added)}`, markdown };
}

function listEntry(device: DefinedDevice): string {
  const place = device.address ? ` ${addressLabel(device.address)}` : '';
  return `- ${code(definedName(device))}${place}: ${firstReason(device) ?? ''}`;
}

/** So many sorts of devices fit into one line of an editor. */
const MOST_SORTS = 5;

/** `6 × pcie-root-port, qemu-xhci, sata`, by number of devices; a single one with its address. */
function summaryOf(added: readonly DefinedDevice[]): string {
  const [only] = added;
  if (added.length === 1 && only?.address) return `${sortOf(only)} · ${addressLabel(only.address)}`;
  const counts = new Map<string, number>();
  for (const device of added) counts.set(sortOf(device), (counts.get(sortOf(device)) ?? 0) + 1);
  const sorts = [...counts].sort(([, a], [, b]) => b - a);
  const shown = sorts.slice(0, MOST_SORTS).map(([sort, count]) => (count > 1 ? `${count} × ${sort}` : sort));
  const left = sorts.slice(MOST_SORTS).reduce((sum, [, count]) => sum + count, 0);
  return [...shown, ...(left ? [`${left} more`] : [])].join(', ');
}

/** In a word: the model of a controller, the kind of anything else. */
function sortOf(device: DefinedDevice): string {
  if (device.kind !== 'controller') return device.kind;
  return device.model ?? ('type' in device ? String(device.type) : device.kind);
}
