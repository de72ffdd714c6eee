// Devices that libvirt adds, written into the text where libvirt lists them.
import type { Definition } from '../../definition/definition.js';
import type { DefinedDevice } from '../../definition/devices.js';
import type { DeviceKind } from '../../model/device-kinds.js';
import type { TextEdit } from '../../text/edit.js';
import type { XmlDocument, XmlElement } from '../../xml/tree.js';
import { printedDevice, printOrder } from '../definition-xml/devices.js';
import type { Printed } from '../definition-xml/printed.js';
import { insertAfter, insertFirst, insertLast } from './layout.js';

/** Devices that follow each other in the definition and stand at one place in the text. */
interface Run {
  readonly after: XmlElement | undefined;
  readonly printed: Printed[];
}

/** Edits that write the chosen ones among the devices that the text does not state. */
export function addedEdits(
  definition: Definition,
  document: XmlDocument,
  isChosen: (device: DefinedDevice) => boolean,
): readonly TextEdit[] {
  const runs = printOrder.flatMap(kind => runsOf(kind, definition, isChosen));
  const { devicesElement, element } = definition.stated;
  if (devicesElement) return merged(runs).map(run => editOf(run, devicesElement, document));
  const children = runs.flatMap(({ printed }) => printed);
  if (!children.length) return [];
  return [insertLast(document, element, [{ name: 'devices', attributes: [], children, text: undefined }])];
}

function runsOf(kind: DeviceKind, definition: Definition, isChosen: (device: DefinedDevice) => boolean): Run[] {
  const list = definition.devices[kind];
  const runs: Run[] = [];
  let after = placeOfKind(kind, definition);
  for (const device of list) {
    if (device.stated) {
      after = device.stated.element;
      continue;
    }
    const printed = isChosen(device) ? printedDevice(kind, device as never, definition) : undefined;
    if (printed) runs.push({ after, printed: [printed] });
  }
  return runs;
}

/** What the first of a kind stands behind: in front of the others of the kind, or behind what libvirt prints before. */
function placeOfKind(kind: DeviceKind, { stated, devices }: Definition): XmlElement | undefined {
  const elements = stated.devicesElement?.elements ?? [];
  const first = devices[kind].find(device => device.stated)?.stated?.element;
  if (first) return elements[elements.indexOf(first) - 1];
  const before = new Set(['emulator', ...printOrder.slice(0, printOrder.indexOf(kind) + 1)]);
  return elements.findLast(({ name }) => before.has(name));
}

/** What goes behind one element goes there in one piece, in libvirt's order. */
function merged(runs: readonly Run[]): readonly Run[] {
  const byPlace = new Map<XmlElement | undefined, Run>();
  for (const { after, printed } of runs) {
    const run = byPlace.get(after) ?? { after, printed: [] };
    run.printed.push(...printed);
    byPlace.set(after, run);
  }
  return [...byPlace.values()];
}

function editOf({ after, printed }: Run, devices: XmlElement, document: XmlDocument): TextEdit {
  return after ? insertAfter(document, after, printed) : insertFirst(document, devices, printed);
}
