// The domain around the device fragments of tests and rule pages, so that a reader sees only what matters.

/** The machines that a fragment can ask for by name. */
export const baseMachines = ['q35', 'pc', 'virt', 'pseries', 'isapc'] as const;

export type BaseMachine = (typeof baseMachines)[number];

const ARCH: Record<BaseMachine, string> = {
  q35: 'x86_64',
  pc: 'x86_64',
  isapc: 'x86_64',
  virt: 'aarch64',
  pseries: 'ppc64',
};

const INDENT = '    ';

/** A whole domain stays as it is; anything else becomes the content of the base domain's `<devices>`. */
export function intoBaseDomain(fragment: string, machine: BaseMachine = 'q35'): string {
  if (isWhole(fragment)) return fragment;
  return head(machine) + indented(fragment) + TAIL;
}

/** The fragment again, also from a text that was changed or drawn upon; the base domain must not have changed. */
export function outOfBaseDomain(text: string, fragment: string, machine: BaseMachine = 'q35'): string {
  if (isWhole(fragment)) return text;
  const before = head(machine);
  if (!text.startsWith(before) || !text.endsWith(TAIL)) {
    throw new Error(`Something is found or changed outside the fragment; write the whole domain:\n${text}`);
  }
  return text
    .slice(before.length, text.length - TAIL.length)
    .split('\n')
    .map(line => (line.startsWith(INDENT) ? line.slice(INDENT.length) : line))
    .join('\n');
}

/** A document or a device on its own, rather than something to be put into one. */
function isWhole(fragment: string): boolean {
  return /<domain\b|^<\?xml\b/.test(fragment);
}

function head(machine: BaseMachine): string {
  const features = machine === 'virt' || machine === 'pseries' ? '' : '  <features><acpi/></features>\n';
  return `<domain type='qemu'>
  <name>demo</name>
  <memory unit='MiB'>512</memory>
  <vcpu>1</vcpu>
  <os><type arch='${ARCH[machine]}' machine='${machine}'>hvm</type></os>
${features}  <devices>
`;
}

const TAIL = '  </devices>\n</domain>\n';

function indented(fragment: string): string {
  const lines = fragment.replace(/\n$/, '').split('\n');
  return lines
    .map(line => (line ? INDENT + line : line))
    .join('\n')
    .concat('\n');
}
