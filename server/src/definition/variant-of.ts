import type { DeviceLists } from './definition.js';
import type { DefinedDevice } from './devices.js';

/** What tells devices of one kind apart besides their model, as the tables of machine facts have it. */
export function variantOf(device: DefinedDevice): string | undefined {
  const known = device as DeviceLists[keyof DeviceLists][number];
  switch (known.kind) {
    case 'controller':
    case 'interface':
      return known.type;
    case 'disk':
    case 'input':
      return known.bus;
    case 'filesystem':
      return known.driver;
    case 'hostdev':
      return known.mode === 'subsystem' ? known.type : known.mode;
    case 'serial':
    case 'parallel':
      return known.targetType;
    default:
      return undefined;
  }
}
