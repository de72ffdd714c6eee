// Whole domains whose top is what a test is about.

export interface Parts {
  readonly type?: string;
  readonly name?: string;
  readonly top?: string;
  readonly os?: string;
  readonly inOs?: string;
  readonly features?: string;
  readonly devices?: string;
}

export function domain({
  type = "type='qemu'",
  name = '<name>demo</name>',
  top = '',
  inOs = '',
  os = `<os>${hvm('x86_64', 'q35')}${inOs}</os>`,
  features = '<features><acpi/></features>',
  devices = '',
}: Parts): string {
  const memory = "<memory unit='MiB'>512</memory>";
  return `<domain ${type}>${name}${memory}${top}${os}${features}<devices>${devices}</devices></domain>`;
}

export function hvm(arch: string, machine: string): string {
  return `<type arch='${arch}' machine='${machine}'>hvm</type>`;
}

export function on(arch: string, machine: string, features = '', inOs = '', more: Parts = {}): string {
  const written = features && `<features>${features}</features>`;
  return domain({ os: `<os>${hvm(arch, machine)}${inOs}</os>`, features: written, ...more });
}
