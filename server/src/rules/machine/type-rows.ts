// The machine itself: its type, its architecture, its emulator and its features.
import { featureArches, featureMissing } from '../../machine/features.js';
import { commonMachineNames } from '../../machine/machine-names.js';
import { absenceOf, isForeign } from '../../machine/machine-versions.js';
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { knowsAbsence, knowsMachine } from '../evidence/certainty.js';
import { spanOfMachine } from '../evidence/machine-span.js';
import { addChild } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { spanOfName } from '../kinds/place.js';
import { refusalRule } from '../kinds/refusal-rule.js';
import { ruleOf } from '../kinds/row.js';
import { textRule } from '../kinds/text-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts, Rule } from '../rule.js';

const ARCHES =
  'x86_64 aarch64 ppc64 ppc64le s390x riscv64 i686 armv7l armv6l armv7b alpha cris ia64 lm32 m68k microblaze microblazeel mips mipsel mips64 mips64el openrisc parisc parisc64 ppc ppcemb riscv32 s390 sh4 sh4eb sparc sparc64 unicore32 xtensa xtensaeb'.split(
    ' ',
  );

/** What emulators run beside the architecture of their name. */
const EMULATED: Readonly<Record<string, readonly string[]>> = {
  x86_64: ['x86_64', 'i686'],
  i386: ['i686'],
  aarch64: ['aarch64', 'armv7l', 'armv6l'],
  arm: ['armv7l', 'armv6l'],
  ppc64: ['ppc64', 'ppc64le'],
  s390x: ['s390x'],
  riscv64: ['riscv64'],
};

const unsupported = {
  code: 'machine-unsupported',
  summary: 'The QEMU of the target does not have this machine, or not this version of it.',
  at: 'os/type/@machine',
};

export const typeRules: readonly Rule[] = [
  joinedRule(
    unwantedRule({
      ...unsupported,
      when: (type, facts) => absence(type, facts) !== undefined,
      message: (_, name) => `QEMU does not have the machine ${name}: it is of a later release, or too old.`,
      fixes: (type, facts) => changeAttribute(type, 'machine', [absence(type, facts)?.alias ?? 'q35']),
    }),
    unwantedRule({
      ...unsupported,
      when: (_, { definition }, machine) => isForeign(definition.machine.arch, machine?.value ?? ''),
      message: (_, name) => `The machine ${name} is one of another architecture.`,
      fixes: (type, { definition: { machine, profile } }) => {
        const [usual] = commonMachineNames(machine.arch, profile);
        return usual ? changeAttribute(type, 'machine', [usual.name]) : [];
      },
    }),
  ),
  refusalRule({
    code: 'machine-unknown-pci',
    summary: 'libvirt cannot tell whether this machine has PCI.',
    spanInDomain: facts => (isKnownArch(facts) ? spanOfMachine(facts) : undefined),
    message: ({ values }) =>
      `libvirt does not know whether the machine '${values.machine}' has PCI, and defines nothing on it.`,
  }),
  valueRule({
    code: 'arch-unknown',
    summary: 'The architecture is none that libvirt knows.',
    at: 'os/type/@arch',
    when: type => type.attribute('arch')?.value !== '',
    noun: 'an architecture',
    oneOf: [...ARCHES, { value: 'loongarch64', since: version(9, 1) }],
    fixes: type => changeAttribute(type, 'arch', archesLike(type.attribute('arch')?.value ?? '')),
  }),
  ruleOf(
    { code: 'os-type-missing', summary: 'A domain does not say what kind of system it runs.' },
    function* check(facts) {
      const { element } = facts.domain;
      const os = facts.elements.at('os')[0];
      if (!knowsAbsence(facts) || (facts.elements.at('os/type')[0]?.text ?? '') !== '') return;
      const type = os?.child('type');
      yield {
        span: (os ?? element).nameSpan,
        message: 'This domain has no <type> in <os>.',
        fixes: () => {
          if (type) return [];
          const markup = os ? '<type>hvm</type>' : '<os>\n  <type>hvm</type>\n</os>';
          return [{ ...addChild(os ?? element, markup, facts, os ? 'first' : 'last'), title: 'Add <type>' }];
        },
      };
    },
  ),
  textRule({
    code: 'os-type-unsupported',
    summary: 'A guest is not run as a whole machine, which is all that QEMU does.',
    at: 'os/type',
    accepts: text => text === '' || text === 'hvm',
    message: text => `QEMU runs whole machines, of type hvm, and not '${text}'.`,
    fixes: () => ['hvm'],
  }),
  textRule({
    code: 'emulator-wrong-arch',
    summary: 'The emulator is that of another architecture.',
    at: 'devices/emulator',
    spanOf: spanOfName,
    accepts: (text, _, { domain, definition }) => {
      const emulated = EMULATED[/^\/usr\/bin\/qemu-system-(\w+)$/.exec(text)?.[1] ?? ''];
      return !emulated || !domain.arch?.value || emulated.includes(definition.machine.arch);
    },
    message: text => `${text} does not emulate the architecture of this guest.`,
  }),
  unwantedRule({
    code: 'feature-wrong-machine',
    summary: 'A feature of the domain is one of other machines.',
    at: featureArches.flatMap(({ names }) => names.map(name => `features/${name}`)),
    when: (feature, facts) => {
      const row = knowsMachine(facts) ? featureMissing(feature.name, facts.definition.machine) : undefined;
      return row !== undefined && (row.needs?.some(part => says(feature, part)) ?? true);
    },
    message: feature => `The feature ${feature.name} is not for the machine of this guest.`,
    fixes: deleteElement,
  }),
];

function says(feature: XmlElement, part: string): boolean {
  return !!feature.attribute(part)?.value || feature.child(part) !== undefined;
}

function isKnownArch({ domain }: Facts): boolean {
  const arch = domain.arch?.value;
  return !arch || arch === 'loongarch64' || ARCHES.includes(arch);
}

function absence(type: XmlElement, { domain, definition }: Facts) {
  const name = type.attribute('machine')?.value;
  if (!name || domain.form !== 'domain') return undefined;
  return absenceOf(definition.machine.arch, name, definition.profile);
}

/** Names that other systems have for an architecture are none of libvirt's. */
function archesLike(text: string): readonly string[] {
  if (/arm64|aarch/i.test(text)) return ['aarch64'];
  if (/^i[345]86$/.test(text)) return ['i686'];
  return /x86|amd64/i.test(text) ? ['x86_64'] : ['x86_64', 'aarch64', 'ppc64', 's390x'];
}
