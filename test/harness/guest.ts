// Whole small guests around a few devices, for tests of features.

/** A q35 guest that brings nothing of its own but what libvirt insists on. */
export function guestWith(devices: string, machine = 'q35'): string {
  return `<domain type='kvm'>
  <name>demo</name>
  <memory unit='MiB'>512</memory>
  <os><type arch='${machine === 'virt' ? 'aarch64' : 'x86_64'}' machine='${machine}'>hvm</type></os>
  <devices>
    <controller type='usb' model='none'/>
    <memballoon model='none'/>
${devices}
  </devices>
</domain>
`;
}
