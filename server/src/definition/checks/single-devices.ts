// Devices of which a guest has one at most.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { DeviceKind } from '../../model/device-kinds.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft } from '../draft.js';
import { refuse } from '../refuse.js';

export function checkSingleDevices(draft: Draft): void {
  refuseSecond(draft, 'memballoon', 'memballoon-multiple');
  refuseSecond(draft, 'vsock', 'vsock-multiple');
  refuseSecond(draft, 'nvram', 'nvram-multiple');
  refuseSecond(draft, 'smartcard', 'smartcard-multiple');
  refuseSecond(draft, 'pstore', 'pstore-multiple');
  refuseSecond(draft, 'tpm', 'tpm-multiple', ({ model }) => model !== 'spapr-tpm-proxy');
  refuseSecond(draft, 'tpm', 'tpm-multiple', ({ model }) => model === 'spapr-tpm-proxy');
  if (!holdsIn(changes.severalIommus, draft.profile)) refuseSecond(draft, 'iommu', 'iommu-multiple');
  checkWatchdogs(draft);
}

/** Several of the PCI watchdog may be there; all others are built in once. */
function checkWatchdogs(draft: Draft): void {
  if (!holdsIn(changes.severalWatchdogs, draft.profile)) {
    refuseSecond(draft, 'watchdog', 'watchdog-multiple');
    return;
  }
  const builtIn = new Set(draft.devices.watchdog.map(({ model }) => model));
  builtIn.delete('i6300esb');
  for (const model of builtIn) refuseSecond(draft, 'watchdog', 'watchdog-multiple', each => each.model === model);
  const [first, ...others] = draft.devices.watchdog;
  for (const other of others) {
    if (first && other.action !== first.action) refuse(draft, 'watchdog-action', other, { others: [first] });
  }
}

function refuseSecond(
  draft: Draft,
  kind: DeviceKind,
  code: string,
  counts: (device: DefinedDevice) => boolean = () => true,
): void {
  const devices: readonly DefinedDevice[] = draft.devices[kind];
  const [first, ...others] = devices.filter(counts);
  for (const other of others) if (first) refuse(draft, code, other, { others: [first] });
}
