// Guests of growing size, as `virsh dumpxml` prints them: most addresses are there, some are left to libvirt.
// libvirt takes them all.

export interface BenchDocument {
  readonly name: string;
  readonly text: string;
  readonly devices: number;
}

/** Conventional slots behind one bridge. */
const SLOTS = 31;

/** Of a block, and at most on one virtio-serial controller. */
const CHANNELS = 2;
const PORTS = 30;

/** With the port below them they fill all indexes up to 255. */
const MOST_BRIDGES = 254;

export function benchDocuments(): readonly BenchDocument[] {
  return [
    { name: 'x1', blocks: 1, bridges: 1 },
    { name: 'x10', blocks: 11, bridges: 4 },
    { name: 'x100', blocks: 116, bridges: 36 },
    { name: 'maxpci', blocks: 116, bridges: MOST_BRIDGES },
  ].map(({ name, blocks, bridges }) => document(name, blocks, bridges));
}

function document(name: string, blocks: number, bridges: number): BenchDocument {
  const places = placesFrom(bridges + 1);
  // Where every controller index is used, libvirt could add no port for a device without address.
  const isFull = bridges === MOST_BRIDGES;
  const devices = [
    ...controllers(bridges),
    ...(isFull ? virtioSerialControllers(blocks, places) : []),
    ...Array.from({ length: blocks }, (_, block) => devicesOf(block, places, isFull)).flat(),
    "<memballoon model='none'/>",
  ];
  return { name, devices: devices.length, text: domain(name, devices) };
}

/** Slot after slot of the last buses, where no bridge is. */
function* placesFrom(lastBus: number): Generator<string, never> {
  for (let nth = 0; ; nth++) yield address(lastBus - Math.floor(nth / SLOTS), SLOTS - (nth % SLOTS));
}

function domain(name: string, devices: readonly string[]): string {
  return `<domain type='kvm'>
  <name>bench-${name}</name>
  <uuid>6f1e7c1e-8a53-4c58-9d7c-0d8f3f8d5c11</uuid>
  <memory unit='KiB'>4194304</memory>
  <currentMemory unit='KiB'>4194304</currentMemory>
  <vcpu placement='static'>4</vcpu>
  <os>
    <type arch='x86_64' machine='pc-q35-7.2'>hvm</type>
    <boot dev='hd'/>
  </os>
  <features>
    <acpi/>
    <apic/>
  </features>
  <cpu mode='host-passthrough' check='none' migratable='on'/>
  <clock offset='utc'>
    <timer name='rtc' tickpolicy='catchup'/>
    <timer name='hpet' present='no'/>
  </clock>
  <on_poweroff>destroy</on_poweroff>
  <on_reboot>restart</on_reboot>
  <on_crash>destroy</on_crash>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
${devices.map(device => device.replace(/^/gm, '    ')).join('\n')}
  </devices>
</domain>
`;
}

/** One port with a bridge in it, and the other bridges on that one, row upon row. */
function controllers(bridges: number): string[] {
  const onFirst = (nth: number) => 2 + Math.floor((nth - 1) / SLOTS);
  const list = [
    "<controller type='usb' index='0' model='none'/>",
    "<controller type='pci' index='0' model='pcie-root'/>",
    controller(1, 'pcie-root-port', address(0, 1)),
    controller(2, 'pcie-to-pci-bridge', address(1, 0)),
  ];
  for (let nth = 1; nth < bridges; nth++) {
    list.push(controller(nth + 2, 'pci-bridge', address(onFirst(nth), ((nth - 1) % SLOTS) + 1)));
  }
  return list;
}

function controller(index: number, model: string, place: string): string {
  return `<controller type='pci' index='${index}' model='${model}'>\n  ${place}\n</controller>`;
}

/** libvirt would add them by itself, as many as the channels need. */
function virtioSerialControllers(blocks: number, places: Generator<string, never>): string[] {
  const count = Math.ceil((blocks * CHANNELS) / PORTS);
  return Array.from({ length: count }, (_, index) => {
    return `<controller type='virtio-serial' index='${index}'>\n  ${places.next().value}\n</controller>`;
  });
}

/** Eighteen devices: a SCSI controller with eight disks, network cards, disks of their own, channels and an rng. */
function devicesOf(block: number, places: Generator<string, never>, isFull: boolean): string[] {
  const each = <T>(count: number, make: (nth: number) => T) => Array.from({ length: count }, (_, nth) => make(nth));
  const place = () => places.next().value;
  return [
    `<controller type='scsi' index='${block}' model='virtio-scsi'>\n  ${place()}\n</controller>`,
    ...each(8, nth => scsiDisk(block, nth)),
    ...each(4, nth => networkCard(block * 4 + nth, place())),
    ...each(2, nth => virtioDisk(block * 2 + nth, place())),
    ...each(CHANNELS, nth => channel(block * CHANNELS + nth)),
    `<rng model='virtio'>\n  <backend model='random'>/dev/urandom</backend>${isFull ? `\n  ${place()}` : ''}\n</rng>`,
  ];
}

function scsiDisk(controller: number, unit: number): string {
  return `<disk type='file' device='disk'>
  <driver name='qemu' type='qcow2' discard='unmap'/>
  <source file='/var/lib/libvirt/images/data-${controller}-${unit}.qcow2'/>
  <target dev='${target('sd', controller * 8 + unit)}' bus='scsi'/>
  <address type='drive' controller='${controller}' bus='0' target='0' unit='${unit}'/>
</disk>`;
}

function virtioDisk(nth: number, place: string): string {
  return `<disk type='block' device='disk'>
  <driver name='qemu' type='raw' cache='none' io='native'/>
  <source dev='/dev/vg0/lv${nth}'/>
  <target dev='${target('vd', nth)}' bus='virtio'/>
  ${place}
</disk>`;
}

function networkCard(nth: number, place: string): string {
  const mac = [nth >> 8, nth & 255].map(part => part.toString(16).padStart(2, '0')).join(':');
  return `<interface type='network'>
  <mac address='52:54:00:00:${mac}'/>
  <source network='default'/>
  <model type='virtio'/>
  <driver name='vhost' queues='4'/>
  <link state='up'/>
  ${place}
</interface>`;
}

function channel(nth: number): string {
  return `<channel type='unix'>
  <source mode='bind' path='/run/libvirt/qemu/channel/port-${nth}.sock'/>
  <target type='virtio' name='org.example.port.${nth}'/>
</channel>`;
}

/** `vda` … `vdz`, `vdaa` … */
function target(prefix: string, nth: number): string {
  const letters = (rest: number): string => {
    const last = String.fromCharCode(97 + (rest % 26));
    return rest < 26 ? last : letters(Math.floor(rest / 26) - 1) + last;
  };
  return prefix + letters(nth);
}

function address(bus: number, slot: number): string {
  const hex = (value: number) => `0x${value.toString(16).padStart(2, '0')}`;
  return `<address type='pci' domain='0x0000' bus='${hex(bus)}' slot='${hex(slot)}' function='0x0'/>`;
}
