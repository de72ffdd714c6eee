import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkFacts, factsIn } from '../harness/check-hover.js';
import { guestWith } from '../harness/guest.js';

const ports = `
    <controller type='pci' index='1' model='pcie-root-port'/>
    <controller type='pci' index='2' model='pcie-root-port'><target hotplug='off'/></controller>`;

suite('hover: PCI addresses of the guest', () => {
  test('the address as people write it, its bus, and that it is hotpluggable', () => {
    checkFacts(
      guestWith(`${ports}\n${card("bus='0x01' slot='0' $0")}`),
      `
      <address type='pci' bus='0x01' slot='0' />
      **0000:01:00.0** in the guest

      - Bus 1: \`pcie-root-port\` at 0000:00:01.0
      - Hotplug: yes
      `,
    );
  });

  test('a port can forbid hotplug', () => {
    const found = factsIn(guestWith(`${ports}\n${card("bus='2'$0")}`));
    assert.match(found ?? '', /\n- Hotplug: no\. `hotplug='off'` of the bus forbids it\.$/);
  });

  test('nothing is hotplugged on pcie-root', () => {
    const found = factsIn(guestWith(card("slot='5'$0")));
    assert.match(
      found ?? '',
      /\n- Bus 0: `pcie-root`, added by libvirt\n- Hotplug: no\. Nothing can be hotplugged on `pcie-root`\.$/,
    );
  });

  test('devices that share a slot know of each other', () => {
    const found = factsIn(
      guestWith(`${ports}\n${card("bus='1' multifunction='on'$0")}\n${card("bus='1' function='1'")}`),
    );
    assert.match(found ?? '', /\n- Shares its slot with `interface virtio` \(function 1\)\n/);
    assert.match(found ?? '', /\n- Hotplug: no\. libvirt attaches and detaches whole slots, and this one is shared\.$/);
  });

  test('the chipset is somebody to share a slot with', () => {
    const found = factsIn(guestWith(card("slot='1' function='4'$0"), 'pc'));
    assert.match(found ?? '', /Shares its slot with .*the chipset \(function 0\)/);
  });

  test('some devices come with the guest or not at all', () => {
    const sound = `<sound model='ich6'><address type='pci' bus='1' slot='0'$0/></sound>`;
    assert.match(
      factsIn(guestWith(ports + sound)) ?? '',
      /Hotplug: no\. libvirt attaches no sound cards to a running guest\.$/,
    );
  });

  test('an address left open shows where libvirt puts the device', () => {
    const found = factsIn(guestWith(`${ports}\n${card('$0')}`));
    assert.match(found ?? '', /\n\*\*0000:01:00\.0\*\* in the guest\n/);
  });

  test('so does the name of a device without address', () => {
    const rng = `<rn$0g model='virtio'><backend model='random'>/dev/urandom</backend></rng>`;
    assert.match(factsIn(guestWith(ports + rng)) ?? '', /^rng\n`rng virtio`\n\n\*\*0000:01:00\.0\*\* in the guest\n/);
  });

  test('a malformed address says nothing', () => {
    checkFacts(guestWith(card("bus='1f'$0")), undefined);
  });

  test('only the first address of a device counts', () => {
    const second = `<rng model='virtio'><address type='pci' slot='5'/><address type='pci' slot='6'$0/></rng>`;
    checkFacts(guestWith(second), undefined);
  });

  test('a bare device has an address but no bus that is known', () => {
    const found = factsIn(`<rng model='virtio'><address type='pci' bus='3' slot='0'$0/></rng>`);
    assert.equal(found, `slot='0'\n**0000:03:00.0** in the guest`);
  });
});

suite('hover: other addresses of the guest', () => {
  const disk = (address: string) => `
    <controller type='scsi' index='0' model='virtio-scsi'/>
    <disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/>${address}</disk>`;

  test('a drive is a unit on a controller', () => {
    checkFacts(
      guestWith(disk(`<address type='drive' controller='0' unit='3'$0/>`)),
      `
      unit='3'
      **controller 0, bus 0, target 0, unit 3**

      On \`controller scsi 0 virtio-scsi\`.
      `,
    );
  });

  test('a USB address is a path of ports', () => {
    const tablet = `<controller type='usb' index='1' model='qemu-xhci'/>
    <input type='tablet' bus='usb'><address type='usb' bus='1' port='1.2'$0/></input>`;
    const found = factsIn(guestWith(tablet));
    assert.match(found ?? '', /\n\*\*USB bus 1, port 1\.2\*\*\n\nOn `controller usb 1 qemu-xhci`\.$/);
  });

  test('a channel is a port of a virtio-serial controller', () => {
    const agent = `<channel type='unix'><target type='virtio' name='a'/>
      <address type='virtio-serial' controller='0' bus='0' port='1'$0/></channel>`;
    assert.match(factsIn(guestWith(agent)) ?? '', /\n\*\*controller 0, bus 0, port 1\*\*\n/);
  });

  const words: readonly [string, string][] = [
    [`<panic model='isa'><address type='isa' iobase='0x505'$0/></panic>`, '**iobase 0x505**'],
    [
      `<memory model='dimm'><address type='dimm' slot='1' base='0x100000000'$0/></memory>`,
      '**slot 0x1, base 0x100000000**',
    ],
    [`<rng model='virtio'><address type='ccw' cssid='0xfe' ssid='0' devno='0x0001'$0/></rng>`, '**fe.0.0001**'],
    [`<rng model='virtio'><address type='virtio-mmio'$0/></rng>`, '**virtio-mmio**'],
    [`<hostdev mode='subsystem' type='pci'><address type='unassigned'$0/></hostdev>`, '**unassigned**'],
    [`<nvram><address type='spapr-vio' reg='0x3000'$0/></nvram>`, '**spapr-vio register 0x3000**'],
  ];
  for (const [text, expected] of words) {
    test(`${/type='[a-z-]+'(?=[^>]*\$0)/.exec(text)?.[0]} is put into words`, () => {
      assert.ok(factsIn(text)?.includes(expected), factsIn(text));
    });
  }
});

suite('hover: addresses of the host', () => {
  test('a PCI function goes by the name that virsh gives it', () => {
    checkFacts(
      `<hostdev mode='subsystem' type='pci'>
         <source><address domain='0x0000' bus='0x09' slot='0x00' function='0x1'$0/></source>
       </hostdev>`,
      `
      function='0x1'
      **0000:09:00.1** on the host, \`pci_0000_09_00_1\`

      \`virsh nodedev-dumpxml pci_0000_09_00_1\` tells what it is.
      `,
    );
  });

  test('so does the one behind a network card', () => {
    const text = `<interface type='hostdev'><source><address type='pci' bus='0x0$03'/></source></interface>`;
    assert.match(factsIn(text) ?? '', /\n\*\*0000:03:00\.0\*\* on the host/);
  });

  test('a mediated device has a UUID', () => {
    const uuid = '4b20d080-1b54-4048-85b3-a6a62d165c01';
    const text = `<hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address uuid='${uuid}'$0/></source></hostdev>`;
    assert.match(factsIn(text) ?? '', new RegExp(`\\*\\*${uuid}\\*\\* on the host`));
  });

  test('a unit of a SCSI host is no PCI function', () => {
    const text = `<hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'/><address bus='0' target='0' unit='0'$0/></source></hostdev>`;
    checkFacts(text, undefined);
  });
});

function card(address: string): string {
  return `    <interface type='network'>
      <source network='default'/>
      <model type='virtio'/>
      <address type='pci' ${address}/>
    </interface>`;
}
