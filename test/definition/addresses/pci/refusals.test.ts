// What libvirt refuses: each fault once, under the code of the rule that reports it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { at, nic, type On, pci, pciGuest, quiet, refusalCodes, rng, times } from '../../../harness/pci-guest.js';

interface Case {
  readonly devices: string;
  readonly codes: readonly string[];
  readonly on?: On;
}

function checkCases(cases: Readonly<Record<string, Case>>): void {
  for (const [name, { devices, codes, on }] of Object.entries(cases)) {
    test(name, () => assert.deepEqual(refusalCodes(quiet + devices, on), codes));
  }
}

const pc: On = { machine: 'pc' };
const pseries: On = { machine: 'pseries' };
const withBridge = pci(1, 'pci-bridge');
const withPort = pci(1, 'pcie-root-port');
const withSwitch = withPort + pci(2, 'pcie-switch-upstream-port');

suite('an address is refused', () => {
  checkCases({
    'that another device has': {
      devices: rng(at('00:03.0')) + nic('virtio', at('00:03.0')),
      codes: ['pci-address-in-use'],
    },
    'that two others have, once for each': {
      devices: rng(at('00:03.0')) + rng(at('00:03.0')) + rng(at('00:03.0')),
      codes: ['pci-address-in-use', 'pci-address-in-use'],
    },
    'that the ISA bridge has': { devices: rng(at('00:01.0')), codes: ['pci-address-reserved-piix3'], on: pc },
    'that the power management has': { devices: rng(at('00:01.3')), codes: ['pci-address-reserved-piix3'], on: pc },
    'that the LPC bridge has': { devices: rng(at('00:1f.0')), codes: ['pci-address-reserved-ich9'] },
    'that the SATA controller has': { devices: rng(at('00:1f.2')), codes: ['pci-address-reserved-ich9'] },
    'in another PCI domain': {
      devices: rng("<address type='pci' domain='1' slot='3'/>"),
      codes: ['pci-domain-nonzero'],
    },
    'in slot 0 of a bridge': { devices: withBridge + rng(at('01:00.0')), codes: ['pci-slot-zero-reserved'], on: pc },
    'behind the one slot of a port': { devices: withPort + rng(at('01:01.0')), codes: ['pci-slot-not-on-bus'] },
    'on the upper side of a switch': { devices: withSwitch + rng(at('02:01.0')), codes: ['pci-bus-refuses-endpoint'] },
    'on an expander bus': {
      devices: pci(1, 'pcie-expander-bus') + rng(at('01:01.0')),
      codes: ['pci-bus-refuses-endpoint'],
    },
    'whose slot the port that libvirt adds for it lacks': {
      devices: rng(at('02:01.0')),
      codes: ['pci-unknown-bus-cannot-autocreate'],
    },
    'whose slot the bridge that libvirt adds for it lacks': {
      devices: rng(at('05:00.0')),
      codes: ['pci-unknown-bus-cannot-autocreate'],
      on: pc,
    },
    'off bus 0 for a part of the root complex': {
      devices: `<iommu model='virtio'>${at('01:00.0')}</iommu>`,
      codes: ['integrated-device-not-on-bus-0'],
    },
    'off bus 0 for a panic device': {
      devices: `<panic model='pvpanic'>${at('01:00.0')}</panic>`,
      codes: ['pvpanic-not-on-bus-0'],
    },
    'elsewhere for the IDE controller of the board': {
      devices: `<controller type='ide' index='0'>${at('00:04.0')}</controller>`,
      codes: ['piix3-ide-address'],
      on: pc,
    },
    'elsewhere for the SATA controller of the board': {
      devices: `<controller type='sata' index='0'>${at('00:04.0')}</controller>`,
      codes: ['ich9-sata-address'],
    },
    'of a type that virtio disks cannot have': {
      devices: `<disk type='file' device='disk'><source file='/tmp/a'/><target dev='vda' bus='virtio'/>
        <address type='drive' controller='0' bus='0' target='0' unit='0'/></disk>`,
      codes: ['virtio-disk-address-type'],
    },
    'with zPCI numbers where there is no zPCI': {
      devices: rng("<address type='pci' slot='3'><zpci uid='1'/></address>"),
      codes: ['zpci-not-supported'],
    },
  });

  test('that the USB controller of the board has', () => {
    assert.deepEqual(refusalCodes(rng(at('00:01.2')), pc), ['pci-address-reserved-piix3']);
  });

  test('of a USB controller away from its place in the PIIX3', () => {
    const usb = `<controller type='usb' index='0' model='piix3-uhci'>${at('00:04.0')}</controller>`;
    assert.deepEqual(refusalCodes(usb, pc), ['piix3-usb-address']);
  });

  test('of a USB controller that stayed at its place in the PIIX3 when the machine became a q35', () => {
    const usb = `<controller type='usb' index='0' model='piix3-uhci'>${at('00:01.2')}</controller>`;
    assert.deepEqual(refusalCodes(usb), ['piix3-controller-on-pcie-root']);
  });
});

suite('a PCI controller is refused', () => {
  checkCases({
    'as a root that is not the machine’s': {
      devices: pci(0, 'pci-root'),
      codes: ['pci-root-model-mismatch'],
    },
    'that takes index 0 because it states none': {
      devices: pci(undefined, 'pcie-root-port') + pci(undefined, 'pcie-root'),
      codes: ['pci-index-0-not-root'],
    },
    'as a second root': {
      devices: pci(0, 'pcie-root') + pci(1, 'pcie-root'),
      codes: ['pci-root-nonzero-index'],
    },
    'as a root with an address': { devices: pci(0, 'pcie-root', at('00:03.0')), codes: ['pci-root-has-address'] },
    'as a root with an address that means nothing': {
      devices: pci(0, 'pcie-root', "<address type='pci'/>"),
      codes: ['pci-root-has-address'],
    },
    'without model': { devices: "<controller type='pci' index='1'/>", codes: ['pci-controller-model-missing'] },
    'with an index that is no bus number': {
      devices: pci(256, 'pcie-root-port'),
      codes: ['controller-index-too-high'],
    },
    'on a bus that does not take it': {
      devices: withPort + pci(2, 'pcie-root-port', at('01:00.0')),
      codes: ['pci-controller-wrong-parent'],
    },
    'that needs PCI Express where there is none': {
      devices: withPort,
      codes: ['pcie-root-port-on-i440fx'],
      on: pc,
    },
    'that needs PCI Express on pseries': { devices: withPort, codes: ['pcie-root-port-on-pseries'], on: pseries },
    'as the lower side of a switch without upper one': {
      devices: pci(1, 'pcie-switch-downstream-port'),
      codes: ['pcie-switch-downstream-without-upstream'],
    },
    'as a bridge without port, in older releases': {
      devices: pci(1, 'pcie-to-pci-bridge'),
      codes: ['pcie-to-pci-bridge-without-port'],
      on: { libvirt: '9.0' },
    },
    'as one port too many': {
      devices: times(240, nic('virtio')),
      codes: ['pcie-root-ports-exhausted'],
    },
    'as one host bridge too many': {
      devices: pci(31, 'pci-root'),
      codes: ['pci-target-index-out-of-range'],
      on: pseries,
    },
    'as a bridge before the bus it sits on': {
      devices: pci(1, 'pci-bridge', at('02:01.0')) + pci(2, 'pci-bridge', at('00:05.0')),
      codes: ['pci-bridge-index-not-above-bus'],
      on: pc,
    },
    'as a bridge that finds no bus but its own': { devices: withBridge, codes: ['pci-bridge-index-not-above-bus'] },
    'as an expander bus for another machine': {
      devices: pci(1, 'pci-expander-bus'),
      codes: ['pci-expander-bus-wrong-machine'],
    },
    'as an express expander bus without express': {
      devices: pci(1, 'pcie-expander-bus'),
      codes: ['pcie-expander-bus-wrong-machine'],
      on: pc,
    },
    'as an expander bus for which no number is left': {
      devices: pci(1, 'pci-expander-bus', "<target busNr='2'/>") + pci(2, 'pci-expander-bus'),
      codes: ['pci-expander-bus-no-free-busnr'],
      on: pc,
    },
    'on a machine without PCI': {
      devices: pci(0, 'pci-root'),
      codes: ['pci-controller-on-machine-without-pci'],
      on: { machine: 'microvm' },
    },
  });
});

suite('a device is refused', () => {
  checkCases({
    'on a machine without PCI': { devices: rng(), codes: ['pci-no-bus'], on: { machine: 'isapc' } },
    'if it fills pci-root and leaves no slot for the bridge': {
      devices: slots(2, 31) + nic('virtio'),
      codes: ['pci-root-full'],
      on: pc,
    },
    'as a USB network card in older releases': {
      devices: nic('usb-net'),
      codes: ['interface-usb-net-unsupported'],
      on: { libvirt: '9.0' },
    },
    'if two buses are exactly full': { devices: times(60, nic('e1000')), codes: ['pci-root-full'], on: pc },
    'if no kind of slot would do for it': { devices: "<sound model='ich7'/>", codes: ['sound-ich7'] },
  });

  test('if it is a memory balloon of another hypervisor', () => {
    assert.deepEqual(refusalCodes("<memballoon model='xen'/>"), ['memballoon-xen']);
  });

  test('once for all on a machine of which libvirt knows nothing', () => {
    assert.deepEqual(refusalCodes(rng() + rng(), { machine: 'xenfv' }), ['machine-unknown-pci']);
    assert.deepEqual(refusalCodes(rng() + rng(), { machine: 'xenfv', libvirt: '9.0' }), ['machine-unknown-pci']);
  });

  test('neither for one more nor for one less than two full buses', () => {
    assert.deepEqual(refusalCodes(quiet + times(59, nic('e1000')), pc), []);
    assert.deepEqual(refusalCodes(quiet + times(61, nic('e1000')), pc), []);
  });

  test('not on an Arm board without PCI in older releases, which leave it without address', () => {
    assert.deepEqual(refusalCodes(rng(), { machine: 'raspi3b', libvirt: '9.0' }), []);
    assert.deepEqual(refusalCodes(rng(), { machine: 'raspi3b' }), ['pci-no-bus']);
  });

  test('there, too, if the text makes up a PCI root and more than one bus is needed', () => {
    const on: On = { machine: 'raspi3b', libvirt: '9.0' };
    assert.deepEqual(refusalCodes(pci(0, 'pci-root') + rng(), on), []);
    assert.deepEqual(refusalCodes(pci(0, 'pci-root') + withBridge, on), ['pci-controller-on-machine-without-pci']);
    const many = times(33, nic('e1000'));
    assert.deepEqual(refusalCodes(pci(0, 'pci-root') + many, on), ['pci-controller-on-machine-without-pci']);
  });
});

suite('a refusal', () => {
  test('of an address in use is about the device further down, and names the other', () => {
    const { refusals, devices } = pciGuest(quiet + rng(at('00:03.0')) + nic('virtio', at('00:03.0')));
    assert.equal(refusals[0]?.device, devices.interface[0]);
    assert.deepEqual(refusals[0]?.others, [devices.rng[0]]);
    assert.equal(refusals[0]?.values.address, '0000:00:03.0');
  });

  test('of a reserved address is about the intruder, not about the controller that belongs there', () => {
    const sata = `<controller type='sata' index='0'>${at('00:1f.2')}</controller>`;
    const { refusals, devices } = pciGuest(quiet + nic('virtio', at('00:1f.2')) + sata);
    assert.deepEqual(
      refusals.map(({ code, device }) => [code, device]),
      [['pci-address-reserved-ich9', devices.interface[0]]],
    );
  });

  test('leaves the address that is written for everybody to see', () => {
    const { devices } = pciGuest(quiet + rng(at('00:03.0')) + nic('virtio', at('00:03.0')));
    assert.equal(devices.interface[0]?.address?.type === 'pci' && devices.interface[0].address.slot, 3);
  });

  test('of one thing does not hide another', () => {
    assert.deepEqual(refusalCodes(quiet + withPort + rng(at('01:01.0')) + rng(at('00:1f.0')) + rng(at('00:05.0'))), [
      'pci-slot-not-on-bus',
      'pci-address-reserved-ich9',
    ]);
  });

  test('of one member of a USB 2 set is not repeated for those that follow it', () => {
    const set = ['ich9-uhci1', 'ich9-uhci2', 'ich9-ehci1'].map(model => {
      const address = model === 'ich9-ehci1' ? at('01:00.7') : '';
      return `<controller type='usb' index='0' model='${model}'>${address}</controller>`;
    });
    assert.deepEqual(refusalCodes(withBridge + set.join(''), pc), ['pci-slot-zero-reserved']);
  });

  test('is not about an address whose numbers make no sense', () => {
    assert.deepEqual(refusalCodes(quiet + withBridge + rng("<address type='pci' bus='1' slot='xyz'/>"), pc), []);
  });
});

function slots(first: number, last: number): string {
  const all = Array.from({ length: last - first + 1 }, (_, n) => (first + n).toString(16));
  return all.map(slot => nic('virtio', at(`00:${slot}.0`))).join('');
}
