/** As libvirt prints the parts of addresses: `0x05`. */
export function hex(value: number, digits = 2): string {
  return `0x${value.toString(16).padStart(digits, '0')}`;
}
