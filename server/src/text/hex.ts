// Numbers as libvirt, QEMU and lspci print them: in small hexadecimal digits.

/** Of at least so many digits, without prefix: `00`, `1f`. */
export function hexDigits(value: number | bigint, digits = 1): string {
  return value.toString(16).padStart(digits, '0');
}

/** The same with the prefix that libvirt puts before it: `0x05`. */
export function hexNumber(value: number | bigint, digits = 1): string {
  return `0x${hexDigits(value, digits)}`;
}
