import { suite } from 'node:test';
import { version } from '../../server/src/machine/profile.js';
import { checkAccepted, checkRefused } from '../harness/check-codes.js';

const debian12 = { libvirt: version(9), qemu: version(7, 2, 22) };

/** A q35 domain; what is not given is as in the base domain. */
function domain({ features = '<acpi/>', top = '', os = '', kind = '' }): string {
  return `<domain type='qemu'><name>demo</name><memory>524288</memory>
<os${kind}><type arch='x86_64' machine='q35'>hvm</type>${os}</os><features>${features}</features>${top}</domain>`;
}

const chosen = (os: string) => domain({ os, kind: ` firmware='efi'` });
const hyperv = (inside: string, mode = '') => domain({ features: `<hyperv${mode}>${inside}</hyperv>` });

/** Each set has a code once. */
const refused: readonly Readonly<Record<string, string>>[] = [
  {
    'feature-unknown': hyperv(`<emsr_bitmap state='on'/>`),
    'launch-security-type': domain({ top: `<launchSecurity type='sev-snp'><policy>0x1</policy></launchSecurity>` }),
    'firmware-autoselect-attribute': chosen(`<loader secure='no'/>`),
    'uefi-needs-acpi': domain({ features: '', kind: ` firmware='efi'` }),
    'lifecycle-action': domain({ top: '<on_crash>preserve-running</on_crash>' }),
    'disk-type-unknown': `<disk type='ctl'><source dev='/dev/cam/ctl'/><target dev='vda' bus='virtio'/></disk>`,
  },
  {
    'feature-unknown': domain({ features: `<acpi/><ps2 state='on'/>` }),
    'firmware-autoselect-attribute': chosen(`<loader readonly='yes'/>`),
  },
  { 'firmware-autoselect-attribute': domain({ os: `<loader type='rom'/>`, kind: ` firmware='bios'` }) },
];

suite('what libvirt 9.0 refuses and later ones accept', () => {
  for (const set of refused) checkRefused(set, debian12);
});

suite('what libvirt 9.0 accepts, although it comes close', () => {
  checkAccepted(
    {
      'Secure Boot of chosen firmware': chosen(`<loader secure='yes' stateless='no'/><nvram/>`),
      'the second loader': chosen(`<loader/><loader type='rom'/>`),
      'a source of variables without a type': domain({
        os: `<nvram><source file='/x'/></nvram>`,
        kind: ` firmware='bios'`,
      }),
      'UEFI without ACPI on ARM': domain({ features: '', kind: ` firmware='efi'` })
        .replace('x86_64', 'aarch64')
        .replace('q35', 'virt'),
      'a part of an enlightenment that it does not know': hyperv(`<tlbflush state='on'><foo/></tlbflush>`),
      'an enlightenment without what it needs': hyperv(`<ipi state='on'/>`),
    },
    debian12,
  );
});
