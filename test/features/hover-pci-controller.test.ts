import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pciControllers } from '../../server/src/machine/pci-controllers.js';
import { checkFacts, factsIn } from '../harness/check-hover.js';
import { guestWith } from '../harness/guest.js';

suite('hover: models of PCI controller', () => {
  test('a port says where it sits, what it takes and what libvirt fills in', () => {
    checkFacts(
      `<controller type='pci' model='pcie-root$0-port'/>`,
      `
      model='pcie-root-port'
      **pcie-root-port**: One hotpluggable PCI Express slot on the root complex; eight ports share a slot of it.

      - Plugs into: \`pcie-root\` and \`pcie-expander-bus\`
      - Takes: PCI Express devices, \`pcie-switch-upstream-port\` and \`pcie-to-pci-bridge\`; by address also conventional PCI devices and \`pci-bridge\`
      - Slots: 0 alone
      - Hotplug: yes, unless \`<target hotplug='off'/>\` forbids it
      - Machines: q35, Arm virt, RISC-V virt and LoongArch
      - Added by libvirt: when one is needed
      - QEMU device: \`pcie-root-port\` or \`ioh3420\`
      - Default \`chassis\`: the controller index
      - Default \`port\`: slot × 8 + function of the port's own address
      `,
    );
  });

  test('a root plugs into nothing', () => {
    checkFacts(
      `<controller type='pci' index='$00' model='pcie-root'/>`,
      `
      index='0'
      **pcie-root**: The PCI Express root complex, bus 0. Nothing on it can be hotplugged, so libvirt puts ports there.

      - Takes: \`pcie-root-port\`, \`dmi-to-pci-bridge\` and \`pcie-expander-bus\`; by address also PCI Express devices, conventional PCI devices and \`pci-bridge\`
      - Slots: 1 to 31
      - Hotplug: no
      - Machines: q35, Arm virt, RISC-V virt and LoongArch
      - Added by libvirt: as index 0 of every guest that has it
      `,
    );
  });

  test('an expander bus names its machines', () => {
    const found = factsIn(`<controller type='pci' model='pcie-expander-bus$0'/>`);
    assert.match(found ?? '', /\n- Machines: q35 and Arm virt\n/);
    assert.match(found ?? '', /\n- Default `busNr`: two less than the lowest one so far, beginning with 254$/);
  });

  for (const model of Object.keys(pciControllers)) {
    test(`${model} is explained`, () => {
      const found = factsIn(`<control$0ler type='pci' model='${model}'/>`);
      assert.ok(found?.startsWith(`controller\n**${model}**: `), found);
      for (const fact of ['Takes', 'Slots', 'Hotplug', 'Machines'])
        assert.match(found ?? '', new RegExp(`\n- ${fact}: .`));
    });
  }

  test('in a domain it tells who sits on its bus', () => {
    const found = factsIn(
      guestWith(`
    <controller$0 type='pci' index='1' model='pcie-root-port'/>
    <interface type='network'>
      <source network='default'/>
      <model type='virtio'/>
      <address type='pci' bus='0x01' slot='0x00'/>
    </interface>`),
    );
    assert.match(
      found ?? '',
      /\*\*Bus 1\*\*, behind 0000:00:01\.0, `chassis='1'` `port='0x8'`:\n\n- 0000:01:00\.0 `interface virtio`$/,
    );
  });

  test('and when nobody does', () => {
    const found = factsIn(guestWith(`<controller$0 type='pci' index='1' model='pcie-root-port'/>`));
    assert.match(found ?? '', /\*\*Bus 1\*\*, behind 0000:00:01\.0, `chassis='1'` `port='0x8'`: empty\.$/);
  });

  test('the end tag is as good as the start tag', () => {
    assert.match(
      factsIn(`<controller type='pci' model='pci-bridge'></$0controller>`) ?? '',
      /^controller\n\*\*pci-bridge\*\*/,
    );
  });

  test('an unknown model, another type of controller and the space between attributes say nothing', () => {
    checkFacts(`<controller type='pci' model='pcie-port$0'/>`, undefined);
    checkFacts(`<controller type='usb' model='$0qemu-xhci'/>`, undefined);
    checkFacts(`<controller type='pci' $0 model='pci-bridge'/>`, undefined);
  });
});

suite('hover: <target> of a PCI controller', () => {
  test('an option is explained with its range and what libvirt fills in', () => {
    checkFacts(
      `<controller type='pci' model='pci-bridge'><target chassisNr='$01'/></controller>`,
      `
      chassisNr='1'
      \`chassisNr\`: The chassis number by which the guest tells bridges with hotplug apart.

      From 1 to 255.

      Unless stated, the controller index.
      `,
    );
  });

  test('the same option can mean something else on another model', () => {
    const port = (model: string) =>
      factsIn(`<controller type='pci' model='${model}'><target po$0rt='1'/></controller>`);
    assert.match(port('pcie-root-port') ?? '', /slot × 8 \+ function/);
    assert.match(port('pcie-switch-downstream-port') ?? '', /Unless stated, slot of the port's own address\.$/);
    assert.equal(port('pci-bridge'), undefined);
  });

  test('the NUMA cell is an element', () => {
    const found = factsIn(
      `<controller type='pci' model='pcie-expander-bus'><target><no$0de>1</node></target></controller>`,
    );
    assert.match(found ?? '', /^node\n`node`: The NUMA cell of the guest/);
  });

  test('other targets say nothing', () => {
    checkFacts(`<disk><target de$0v='vda'/></disk>`, undefined);
  });
});
