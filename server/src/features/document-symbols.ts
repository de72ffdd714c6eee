import type { StatedDevice } from '../model/device.js';
import type { Domain } from '../model/domain.js';
import type { Span } from '../text/span.js';
import { deviceName } from './device-names.js';
import type { Snapshot } from './snapshot.js';

export type OutlineKind = 'domain' | 'controller' | 'device';

/** An entry of the outline. */
export interface OutlineSymbol {
  readonly name: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  /** What to select when the entry is chosen; inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineSymbol[];
}

/** The domain with its devices, each by what tells it from the others; a bare device stands alone. */
export function documentSymbols({ parts }: Snapshot): readonly OutlineSymbol[] {
  return parts.flatMap(symbolsIn);
}

function symbolsIn({ guest }: Snapshot): readonly OutlineSymbol[] {
  if (!guest) return [];
  const { domain } = guest;
  const devices = domain.devices.map(device => symbolOf(device, deviceName(device)));
  return domain.form === 'domain' ? [domainSymbol(domain, devices)] : devices;
}

function domainSymbol({ element, name }: Domain, children: readonly OutlineSymbol[]): OutlineSymbol {
  const { span, nameSpan } = element;
  return { name: name?.value ? `domain ${name.value}` : 'domain', kind: 'domain', span, nameSpan, children };
}

function symbolOf({ kind, element }: StatedDevice, name: string): OutlineSymbol {
  const { span, nameSpan } = element;
  return { name, kind: kind === 'controller' ? 'controller' : 'device', span, nameSpan, children: [] };
}
