// Controllers that a machine has built in or not at all: IDE, floppy, and the SCSI adapters that QEMU lacks.
import { changes } from '../../machine/changes.js';
import { controllerModels } from '../../machine/controller-models.js';
import { isDiskBus } from '../../machine/disk-buses.js';
import { holdsIn } from '../../machine/lifetime.js';
import type { MachineFamily } from '../../machine/machine.js';
import type { DraftController } from '../controller-list.js';
import type { DefinedDevice } from '../devices.js';
import type { Draft } from '../draft.js';
import type { DraftOf } from '../draft-devices.js';
import { refuse } from '../refuse.js';
import { prefixOfTargetName } from '../target-name.js';

const withIde: readonly MachineFamily[] = ['i440fx', 'malta'];
const boardsWithIde = new Set(['sun4u', 'g3beige']);

const withoutFloppy: ReadonlySet<MachineFamily> = new Set([
  'arm-virt',
  'vexpress',
  'versatilepb',
  'realview',
  'arm-other',
  'pseries',
  's390-ccw',
  's390-other',
  'riscv-virt',
  'riscv-other',
  'loongarch-virt',
  'loongarch-other',
  'sh4',
]);

export function checkIdeControllers(draft: Draft): void {
  const { family, name } = draft.machine;
  const hasIde = withIde.includes(family) || boardsWithIde.has(name);
  const refused = new Set<DefinedDevice>();
  for (const controller of draft.devices.controller) {
    if (controller.type !== 'ide') continue;
    const values = { machine: name, index: controller.index };
    if (hasIde) {
      // A disk that brought the controller along is refused for its address.
      if (isTypeMissing(controller) && !isIdeModel(controller)) {
        refuse(draft, 'controller-type-missing', controller, { values: { ...values, model: controller.model ?? '' } });
      } else if (controller.index > 0 && controller.stated) {
        refuse(draft, 'ide-single-controller', controller, { values });
      }
      continue;
    }
    const cause = causeOf(controller);
    // One disk can bring along several; without a name it is on no bus yet.
    if (!refused.has(cause) && !isNameless(cause)) refuse(draft, ideCode(controller), cause, { values });
    refused.add(cause);
  }
}

/** A controller of the text without type counts as IDE. */
function ideCode(controller: DraftController): string {
  if (isTypeMissing(controller)) return 'controller-type-missing';
  const cause = causeOf(controller);
  const isDefault = cause.kind === 'disk' && cause.reasons.some(({ rule }) => rule === 'default-bus');
  return isDefault ? 'ide-disk-default-bus' : 'ide-unsupported-machine';
}

function isTypeMissing({ stated }: DraftController): boolean {
  return stated !== undefined && !stated.type;
}

function isIdeModel({ model }: DraftController): boolean {
  return model === undefined || controllerModels.get('ide')?.includes(model) === true;
}

function isNameless(device: DefinedDevice): boolean {
  return 'dev' in device && device.dev === '';
}

/** The controller itself where the text has it, else the disk that brought it along. */
function causeOf(controller: DraftController): DefinedDevice {
  return controller.stated ? controller : (controller.reasons[0]?.because[0] ?? controller);
}

const notFloppies = ['disk', 'cdrom', 'lun'];

/** Floppies have a bus to themselves, and LUNs the choice of two. */
export function checkDiskDevices(draft: Draft): void {
  for (const disk of draft.devices.disk) {
    const { bus } = disk;
    if (!isDiskBus(bus, draft.profile)) continue;
    const code = disk.device === 'floppy' ? faultOfFloppy(disk, draft) : faultOfOther(disk);
    if (code) refuse(draft, code, disk, { values: { bus } });
  }
}

function faultOfFloppy({ bus }: DraftOf<'disk'>, { machine, profile }: Draft): string | undefined {
  if (bus !== 'fdc') return 'disk-floppy-bus';
  const isRefused = withoutFloppy.has(machine.family) && holdsIn(changes.floppyNeedsController, profile);
  return isRefused ? 'disk-floppy-unsupported-machine' : undefined;
}

function faultOfOther({ device, bus, dev, stated }: DraftOf<'disk'>): string | undefined {
  if (bus === 'fdc' && notFloppies.includes(device)) return 'disk-fdc-not-floppy';
  if (device !== 'lun' || bus === 'scsi' || bus === 'virtio') return undefined;
  // A name that libvirt does not know, or none, is on no bus yet.
  return stated?.bus || prefixOfTargetName(dev) ? 'disk-lun-bus' : undefined;
}

/** `ncr53c90` is only there where the board has it. */
const withEsp = new Set(['magnum', 'pica61', 'q800']);

export function checkScsiControllers(draft: Draft): void {
  const { family, name } = draft.machine;
  for (const controller of draft.devices.controller) {
    if (controller.type !== 'scsi') continue;
    if (controller.model === 'buslogic') refuse(draft, 'scsi-controller-model-unsupported', controller);
    const isMissing = controller.model === 'ncr53c90' && family !== 'sparc' && !withEsp.has(name);
    if (isMissing) refuse(draft, 'scsi-ncr53c90-builtin', controller, { values: { machine: name } });
  }
}

/** Disks of one NVMe controller have its serial number, and every controller must have one. */
export function checkNvmeControllers(draft: Draft): void {
  for (const controller of draft.devices.controller) {
    if (controller.type !== 'nvme' || controller.serial || !holdsIn(changes.nvme, draft.profile)) continue;
    refuse(draft, 'disk-nvme-bus-serial', causeOf(controller), { values: { index: controller.index } });
  }
}
