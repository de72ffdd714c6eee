import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { controllers, definitionOf, type Guest, models } from '../harness/defined-lists.js';

suite('the USB controller that a machine gets', () => {
  test('is the one of its chipset, or none', () => {
    assert.deepEqual(usb(''), ['usb 0 piix3-uhci']);
    assert.deepEqual(usb('', { machine: 'q35' }), ['usb 0 qemu-xhci']);
    assert.deepEqual(usb('', { machine: 'pseries' }), ['usb 0 qemu-xhci']);
    assert.deepEqual(usb('', { machine: 'isapc' }), []);
    assert.deepEqual(usb('', { machine: 'virt' }), []);
    assert.deepEqual(usb('', { machine: 's390-ccw-virtio' }), []);
  });

  test('is no Intel one off x86 since 11.9', () => {
    assert.deepEqual(usb('', { machine: 'malta' }), ['usb 0 pci-ohci']);
    assert.deepEqual(usb('', { machine: 'malta', libvirt: '9.0' }), ['usb 0 piix3-uhci']);
    assert.deepEqual(usb('', { machine: 'versatilepb', libvirt: '11.3' }), ['usb 0 pci-ohci']);
    assert.deepEqual(usb('', { machine: 'versatilepb' }), ['usb 0 qemu-xhci']);
  });

  test('is none on microvm since 12.8', () => {
    assert.deepEqual(usb('', { machine: 'microvm' }), []);
    assert.deepEqual(usb('', { machine: 'microvm', libvirt: '9.0' }), ['usb 0 piix3-uhci']);
  });

  test('is not added where one has index 0, be it none', () => {
    assert.deepEqual(usb("<controller type='usb' model='none'/>"), ['usb 0 none']);
    assert.deepEqual(usb("<controller type='usb' index='1' model='none'/>"), ['usb 0 piix3-uhci', 'usb 1 none']);
  });

  test('without model is a PIIX3 on every x86 machine, on q35 too', () => {
    assert.deepEqual(usb("<controller type='usb'/>", { machine: 'q35' }), ['usb 0 piix3-uhci']);
    assert.deepEqual(usb("<controller type='usb'/>", { machine: 'virt' }), ['usb 0 qemu-xhci']);
    assert.deepEqual(usb("<controller type='usb'/>", { machine: 'vexpress-a9' }), ['usb 0 qemu-xhci']);
    assert.deepEqual(usb("<controller type='usb'/>", { machine: 'vexpress-a9', libvirt: '11.3' }), [
      'usb 0 piix3-uhci',
    ]);
    assert.deepEqual(usb("<controller type='usb'/>", { machine: 's390-ccw-virtio' }), ['usb 0 none']);
  });
});

suite('a q35 guest', () => {
  test('has SATA and PCI Express built in', () => {
    assert.deepEqual(controllers('', { machine: 'q35' }, 'sata', 'pci').slice(0, 2), ['sata 0', 'pci 0 pcie-root']);
  });

  test('has a watchdog built in since 9.1, with the action of the one that is there', () => {
    assert.deepEqual(models('watchdog', '', { machine: 'q35' }), ['itco']);
    assert.deepEqual(models('watchdog', '', { machine: 'q35', libvirt: '9.0' }), []);
    const { watchdog } = definitionOf("<watchdog model='i6300esb' action='pause'/>", { machine: 'q35' }).devices;
    assert.deepEqual(
      watchdog.map(({ model, action }) => `${model} ${action}`),
      ['i6300esb pause', 'itco pause'],
    );
  });

  test('with more than 255 vCPUs has an IOMMU that remaps interrupts', () => {
    const many: Guest = { machine: 'q35', domain: '<vcpu>256</vcpu>' };
    const iommu = (devices: string, guest: Guest) =>
      definitionOf(devices, guest).devices.iommu.map(({ model, intremap, eim }) => [model, intremap, eim].join(' '));
    assert.deepEqual(iommu('', many), ['intel on on']);
    assert.deepEqual(iommu("<iommu model='intel'><driver eim='off'/></iommu>", many), ['intel on off']);
    assert.deepEqual(iommu('', { ...many, libvirt: '9.0' }), []);
    assert.deepEqual(iommu('', { machine: 'q35', domain: '<vcpu>255</vcpu>' }), []);
  });
});

suite('the memory balloon', () => {
  test('is there unless the text says otherwise', () => {
    assert.deepEqual(models('memballoon', ''), ['virtio']);
    assert.deepEqual(models('memballoon', "<memballoon model='none'/>"), ['none']);
  });

  test('is not added on Arm, nor since 12.8 on RISC-V and on PCs without PCI', () => {
    assert.deepEqual(models('memballoon', '', { machine: 'virt' }), []);
    assert.deepEqual(models('memballoon', '', { machine: 'isapc' }), []);
    assert.deepEqual(models('memballoon', '', { machine: 'isapc', libvirt: '11.3' }), ['virtio']);
    assert.deepEqual(models('memballoon', '', { machine: 'virt', arch: 'riscv64' }), []);
    assert.deepEqual(models('memballoon', '', { machine: 'virt', arch: 'riscv64', libvirt: '9.0' }), ['virtio']);
  });
});

suite('a panic device', () => {
  test('is there on pseries and s390x, unless one of that model or of none is', () => {
    assert.deepEqual(models('panic', '', { machine: 'pseries' }), ['pseries']);
    assert.deepEqual(models('panic', '', { machine: 's390-ccw-virtio' }), ['s390']);
    assert.deepEqual(models('panic', '<panic/>', { machine: 'pseries' }), ['pseries']);
    assert.deepEqual(models('panic', ''), []);
  });
});

suite('mouse and keyboard', () => {
  test('are on PS/2 of a PC, in this order', () => {
    assert.deepEqual(inputs(''), ['mouse ps2', 'keyboard ps2']);
    assert.deepEqual(inputs('', { machine: 'virt' }), []);
  });

  test('are added beside others, but not beside the same on PS/2', () => {
    assert.deepEqual(inputs("<input type='keyboard' bus='ps2'/><input type='mouse' bus='usb'/>"), [
      'keyboard ps2',
      'mouse usb',
      'mouse ps2',
    ]);
  });

  test('may be switched off since 10.7', () => {
    assert.deepEqual(inputs('', { domain: "<features><ps2 state='off'/></features>" }), []);
  });

  test('are added to a bus-less one of the text since 10.0, which then is there twice', () => {
    assert.deepEqual(inputs("<input type='mouse'/>"), ['mouse ps2', 'mouse ps2', 'keyboard ps2']);
    assert.deepEqual(inputs("<input type='mouse'/>", { libvirt: '9.0' }), ['mouse ps2', 'keyboard ps2']);
  });

  test('are on USB of a ppc64 guest with a screen; a tablet does for the mouse', () => {
    const screen = "<graphics type='vnc'/>";
    assert.deepEqual(inputs(screen, { machine: 'pseries' }), ['keyboard usb', 'mouse usb']);
    assert.deepEqual(inputs(`${screen}<input type='tablet' bus='usb'/>`, { machine: 'pseries' }), [
      'tablet usb',
      'keyboard usb',
    ]);
    assert.deepEqual(inputs('', { machine: 'pseries' }), []);
  });

  test('without bus are on PS/2 on x86 only, others on USB; evdev is on none', () => {
    assert.deepEqual(inputs("<input type='tablet'/><input type='passthrough'/><input type='evdev'/>").slice(0, 3), [
      'tablet usb',
      'passthrough virtio',
      'evdev -',
    ]);
    assert.deepEqual(inputs("<input type='keyboard'/>", { machine: 'virt' }), ['keyboard usb']);
    assert.deepEqual(inputs("<input type='keyboard'/>", { machine: 's390-ccw-virtio' }), ['keyboard virtio']);
  });
});

suite('a screen', () => {
  test('brings a graphics card along, with the model of the machine', () => {
    const screen = "<graphics type='vnc'/>";
    assert.deepEqual(models('video', screen), ['cirrus']);
    assert.deepEqual(models('video', screen, { machine: 'pseries' }), ['vga']);
    assert.deepEqual(models('video', screen, { machine: 'virt' }), ['virtio']);
    assert.deepEqual(models('video', `${screen}<video><model type='none'/></video>`), ['none']);
    assert.deepEqual(models('video', ''), []);
  });

  test('decides about the sound: the last of VNC, SPICE and SDL does', () => {
    assert.deepEqual(audio(''), ['none']);
    assert.deepEqual(audio("<graphics type='vnc'/>"), ['none']);
    assert.deepEqual(audio("<graphics type='vnc'/><graphics type='spice'/>"), ['spice']);
    assert.deepEqual(audio("<graphics type='sdl'/>"), []);
    assert.deepEqual(audio("<graphics type='egl-headless'/>"), []);
    assert.deepEqual(audio("<audio id='1' type='alsa'/><graphics type='spice'/>"), ['alsa']);
  });
});

suite('devices that older libvirt does not know', () => {
  test('are dropped without a word', () => {
    const text = "<crypto model='virtio' type='qemu'/><pstore backend='acpi-erst'/>";
    assert.deepEqual([models('crypto', text), models('pstore', text)], [['virtio'], ['acpi-erst']]);
    assert.deepEqual(
      [models('crypto', text, { libvirt: '9.0' }), models('pstore', text, { libvirt: '9.0' })],
      [[], []],
    );
  });
});

function usb(devices: string, guest: Guest = {}): string[] {
  return controllers(devices, guest, 'usb');
}

function inputs(devices: string, guest: Guest = {}): string[] {
  return definitionOf(devices, guest).devices.input.map(({ type, bus }) => `${type} ${bus ?? '-'}`);
}

function audio(devices: string): string[] {
  return definitionOf(devices).devices.audio.map(({ type }) => type);
}
