// A small whole domain whose parts outside <devices> a test chooses.
import { checkErrors } from './check-errors.js';

export interface SampleDomain {
  readonly memory?: string;
  readonly vcpu?: string;
  /** Anything else at the top. */
  readonly top?: string;
  readonly devices?: string;
  readonly arch?: string;
  readonly machine?: string;
  readonly type?: string;
}

export function sampleDomain({
  memory = "<memory unit='MiB'>512</memory>",
  vcpu = '<vcpu>1</vcpu>',
  top = '',
  devices = '',
  arch = 'x86_64',
  machine = 'q35',
  type = 'qemu',
}: SampleDomain): string {
  const features = arch === 'x86_64' ? '<features><acpi/></features>' : '';
  return `<domain type='${type}'><name>demo</name>${memory}${vcpu}${top}
<os><type arch='${arch}' machine='${machine}'>hvm</type></os>${features}<devices>${devices}</devices></domain>`;
}

/** Each domain gets the error, and no other. */
export function refused(code: string, samples: Readonly<Record<string, SampleDomain>>): void {
  for (const [title, sample] of Object.entries(samples)) checkErrors(title, sampleDomain(sample), [code]);
}

/** Near as they come to a mistake, libvirt defines these. */
export function accepted(samples: Readonly<Record<string, SampleDomain>>): void {
  for (const [title, sample] of Object.entries(samples)) checkErrors(title, sampleDomain(sample), []);
}
