import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkFacts, factsIn } from '../harness/check-hover.js';

const domain = (type: string) => `<domain type='kvm'><name>a</name><memory>1</memory><os>${type}</os></domain>`;

suite('hover: machine types', () => {
  test('what the machine brings along, and where something can be plugged in', () =>
    checkFacts(
      domain(`<type arch='x86_64' machine='q3$05'>hvm</type>`),
      `
      machine='q35'
      **pc-q35-11.1**, x86_64

      - The PCI Express root complex, bus 0. Nothing on it can be hotplugged, so libvirt puts ports there.
      - libvirt adds, even where the text asks for nothing: \`controller usb qemu-xhci 0\` at 0000:01:00.0, \`controller sata 0\` at 0000:00:1f.2, \`controller pcie-root 0\`, \`controller pcie-root-port 1\` at 0000:00:01.0, \`controller pcie-root-port 2\` at 0000:00:01.1, \`controller pcie-root-port 3\` at 0000:00:01.2, \`input mouse\`, \`input keyboard\`, \`watchdog itco\`, \`memballoon virtio\` at 0000:02:00.0
      - Hotplug: into free PCI Express ports alone, one device each: nothing can be plugged into \`pcie-root\` itself. Free in this domain: 1
      `,
    ));

  test('a PC of the old kind takes devices on its only bus', () =>
    assert.match(
      factsIn(domain(`<type arch='x86_64' machine='pc$0'>hvm</type>`)) ?? '',
      /Hotplug: into free slots of `pci-root` and of every `pci-bridge`\. Free in this domain: \d+$/,
    ));

  test('a machine without PCI says so', () =>
    assert.match(
      factsIn(domain(`<type arch='x86_64' machine='isapc$0'>hvm</type>`)) ?? '',
      /The machine has no PCI\./,
    ));

  test('a machine that is not stated is explained on its tag', () =>
    assert.match(factsIn(domain('<ty$0pe>hvm</type>')) ?? '', /^type\n\*\*pc-i440fx-11\.1\*\*, x86_64\n/));
});
