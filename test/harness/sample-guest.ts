// Small guests for the protocol tests: one without findings, one with a single one.

export const sound = guest('0x02');

/** A device without address in the last line of them. */
export const unassigned = sound.replace(
  '    <memballoon',
  "    <rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>\n    <memballoon",
);

/** Both interfaces claim the same address. */
export const clashing = guest('0x01');

export const CLASH = 'pci-address-in-use';

/** The number that makes the difference, in whichever of the two. */
export const busOfSecond = rangeOf(sound, '0x02');

/** The `<address>` of the second interface, where the clash is found. */
export const addressOfSecond = rangeOf(sound, "address type='pci' domain='0x0000' bus='0x02'", 'address'.length);

/** A document of one line in which libvirt finds no domain. */
export const network = '<network><name>default</name></network>';

export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function guest(bus: string): string {
  return `<domain type='qemu'>
  <name>demo</name>
  <memory unit='MiB'>512</memory>
  <vcpu>1</vcpu>
  <os><type arch='x86_64' machine='q35'>hvm</type></os>
  <devices>
    <controller type='pci' index='0' model='pcie-root'/>
    <controller type='pci' index='1' model='pcie-root-port'/>
    <controller type='pci' index='2' model='pcie-root-port'/>
    <controller type='pci' index='3' model='pcie-root-port'/>
    <controller type='usb' model='none'/>
    <interface type='network'>
      <mac address='52:54:00:00:00:01'/>
      <source network='default'/>
      <model type='virtio'/>
      <address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x0'/>
    </interface>
    <interface type='network'>
      <mac address='52:54:00:00:00:02'/>
      <source network='default'/>
      <model type='virtio'/>
      <address type='pci' domain='0x0000' bus='${bus}' slot='0x00' function='0x0'/>
    </interface>
    <memballoon model='none'/>
  </devices>
</domain>
`;
}

/** Where some text of one line stands for the first time, or its first characters. */
export function rangeOf(text: string, part: string, length = part.length): Range {
  const offset = text.indexOf(part);
  if (offset < 0) throw new Error(`${part} is not in the text.`);
  const before = text.slice(0, offset).split('\n');
  const line = before.length - 1;
  const character = before.at(-1)?.length ?? 0;
  return { start: { line, character }, end: { line, character: character + length } };
}
