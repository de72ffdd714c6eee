// The definition beside the text: which part of the one comes from which part of the other.
import { deviceOrder } from '../definition/definition.js';
import type { DefinedDevice } from '../definition/devices.js';
import type { Span } from '../text/span.js';
import { parseXml } from '../xml/parse.js';
import type { XmlElement } from '../xml/tree.js';
import { canBeAssigned } from './assign/assign.js';
import { definitionXml } from './definition-xml.js';
import { refusedDocument } from './refused-document.js';
import type { Guest, Snapshot } from './snapshot.js';

export type ResultingDefinition =
  | { readonly text: string; readonly devices: readonly DevicePlaces[]; readonly problem?: undefined }
  /** Why there is none: a sentence. */
  | { readonly text?: undefined; readonly problem: string };

/** One device in both texts. */
export interface DevicePlaces {
  readonly stated: Span;
  readonly defined: Span;
}

export function resultingDefinition(snapshot: Snapshot): ResultingDefinition {
  const { guest } = snapshot;
  const problem = problemOf(snapshot);
  const text = problem === undefined ? definitionXml(snapshot) : undefined;
  if (!guest || text === undefined) return { problem: problem ?? 'This is not a whole domain.' };
  return { text, devices: placesIn(text, guest) };
}

function problemOf(snapshot: Snapshot): string | undefined {
  const { guest, findings } = snapshot;
  const refused = refusedDocument(snapshot);
  if (refused) return refused.message;
  if (guest?.domain.form !== 'domain') return 'This is not a whole domain.';
  const error = findings.find(({ severity }) => severity === 'error');
  if (error) return `libvirt would refuse it. ${error.message}`;
  return canBeAssigned(guest) ? undefined : 'What libvirt decides cannot be foreseen.';
}

/** Every device is printed as one element, and those of a kind in the definition's order. */
function placesIn(text: string, { definition }: Guest): readonly DevicePlaces[] {
  const printed = parseXml(text).root?.child('devices')?.elements ?? [];
  const places = deviceOrder.flatMap(kind => {
    const elements = printed.filter(({ name }) => name === kind);
    return definition.devices[kind].flatMap((device: DefinedDevice, order) => placesOf(device, elements[order]) ?? []);
  });
  return places.sort((a, b) => a.stated.start - b.stated.start);
}

function placesOf({ stated }: DefinedDevice, printed: XmlElement | undefined): DevicePlaces | undefined {
  return stated && printed && { stated: stated.element.span, defined: printed.span };
}
