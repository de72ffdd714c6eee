// The buses that libvirt adds during the rehearsal for a device that finds none.
import { holdsIn } from '../../../machine/lifetime.js';
import { pciChanges } from '../../../machine/pci-changes.js';
import type { PciControllerModel } from '../../../machine/pci-controllers.js';
import { qemuOffers } from '../../../machine/qemu-devices.js';
import type { Fault } from './fault.js';
import type { Pass } from './pass.js';
import { type BusRule, pciReason } from './pci-rules.js';
import type { Seeker } from './seeker.js';

interface NewBus {
  readonly model: PciControllerModel;
  readonly rule: BusRule;
  /** A port that is there for a bridge takes nothing else until the second run. */
  readonly isForBridge?: true;
}

/** Makes bus `number` exist; the answer is its number, one higher if a port had to go in between. */
export function growTo(number: number, seeker: Seeker, pass: Pass): number | Fault {
  const missing = number - pass.table.buses.length + 1;
  if (missing <= 0) return number;
  const added = newBuses(missing, seeker, pass);
  if (!added) return { name: 'cannot-add-bus' };
  const because = seeker.device ? [seeker.device] : [];
  for (const { model, rule, isForBridge } of added) {
    const reason = pciReason(rule, because, seeker.fact);
    pass.table.add({ model, reason, accepts: isForBridge && ['pcie-to-pci-bridge'] });
  }
  return number + added.length - missing;
}

function newBuses(missing: number, seeker: Seeker, pass: Pass): readonly NewBus[] | undefined {
  const { kind } = seeker;
  const { machine } = pass.draft;
  if (kind === 'conventional') {
    if (machine.family === 'pseries') return row(missing, 'pci-root', ruleOf(missing, 'host-bridge-for-device'));
    const rule = seeker.device ? 'bridge-for-device' : 'bridge-for-spare-slot';
    if (takesBridges(pass)) return row(missing, 'pci-bridge', ruleOf(missing, rule));
    return conventionalBuses(missing, pass);
  }
  if (kind === 'express') {
    const rule = seeker.device ? 'root-port-for-device' : 'spare-root-port';
    return row(missing, 'pcie-root-port', ruleOf(missing, rule));
  }
  return getsRootPort(seeker, pass) ? row(missing, 'pcie-root-port', 'root-port-for-controller') : undefined;
}

function getsRootPort({ kind }: Seeker, { draft, table }: Pass): boolean {
  if (table.buses[0]?.controller.model !== 'pcie-root') return false;
  if (kind === 'pcie-switch-upstream-port') return true;
  return kind === 'pcie-to-pci-bridge' && holdsIn(pciChanges.rootPortForBridge, draft.profile);
}

/** The first conventional buses of a guest that is express only: a bridge needs a port, so at least two. */
function conventionalBuses(missing: number, { draft }: Pass): readonly NewBus[] {
  if (!qemuOffers('pcie-pci-bridge', draft.profile)) {
    const bridges = row(Math.max(missing, 2) - 1, 'pci-bridge', 'bridge-for-device');
    return [{ model: 'dmi-to-pci-bridge', rule: 'express-bridge-for-device' }, ...bridges];
  }
  return [
    { model: 'pcie-root-port', rule: 'root-port-for-added-bridge', isForBridge: true },
    { model: 'pcie-to-pci-bridge', rule: 'express-bridge-for-device' },
    ...row(missing - 2, 'pci-bridge', 'bus-named-by-address'),
  ];
}

function takesBridges({ table }: Pass): boolean {
  return table.buses.some(bus => bus.accepts('pci-bridge'));
}

/** Several buses at once are wanted only by an address far away. */
function ruleOf(missing: number, rule: BusRule): BusRule {
  return missing > 1 ? 'bus-named-by-address' : rule;
}

function row(count: number, model: PciControllerModel, rule: BusRule): readonly NewBus[] {
  return Array.from({ length: Math.max(count, 0) }, () => ({ model, rule }));
}
