import { suite } from 'node:test';
import { checkAccepted, checkRefused } from '../harness/check-codes.js';

/** A q35 domain; what is not given is as in the base domain. */
function domain({ features = '', top = '', os = '', kind = '', arch = 'x86_64', machine = 'q35' }): string {
  return `<domain type='qemu'><name>demo</name><memory>524288</memory>
<os${kind}><type arch='${arch}' machine='${machine}'>hvm</type>${os}</os><features><acpi/>${features}</features>${top}</domain>`;
}

const hyperv = (inside: string, mode = '') => domain({ features: `<hyperv${mode}>${inside}</hyperv>` });

suite('what libvirt refuses of features, launch security and firmware', () => {
  checkRefused({
    'feature-unknown': hyperv(`<relaxed state='on'/><relax state='on'/>`),
    'feature-wrong-machine': domain({ features: '<hyperv/>', arch: 'riscv64', machine: 'virt' }).replace('<acpi/>', ''),
    'launch-security-type': domain({ top: '<launchSecurity/>' }),
    'launch-security-policy-missing': domain({ top: `<launchSecurity type='sev-snp'/>` }),
    'acpi-table-rawset': domain({ os: `<acpi><table type='raw'>/a</table><table type='rawset'>/b</table></acpi>` }),
  });
});

suite('parts of enlightenments and of KVM', () => {
  checkRefused({ 'feature-unknown': domain({ features: '<kvm><foo/></kvm>' }) });
  checkRefused({
    'feature-unknown': hyperv(`<vpindex state='on'/><tlbflush state='on'><foo/></tlbflush>`, ` mode='custom'`),
  });
  checkRefused({});
});

suite('what libvirt accepts of features and firmware', () => {
  checkAccepted({
    'what is passed through needs nothing': hyperv(`<foo/><ipi state='on'/>`, ` mode='passthrough'`),
    'parts of what is off': hyperv(`<tlbflush state='off'><foo/></tlbflush><stimer state='off'><foo/></stimer>`),
    'no number of retries': hyperv(`<spinlocks state='on'/>`),
    'the least number of retries': hyperv(`<spinlocks state='on' retries='0xfff'/>`),
    'twelve bytes of a vendor': hyperv(`<vendor_id state='on' value='a b c d e f '/><vendor_id state='off'/>`),
    'the largest ring': domain({ features: `<kvm><dirty-ring state='on' size='65536'/></kvm>` }),
    'any ring that is off': domain({ features: `<kvm><dirty-ring state='off' size='1'/></kvm>` }),
    'two tables of one type': domain({ os: `<acpi><table type='raw'>/a</table><table type='raw'>/b</table></acpi>` }),
    'enlightenments on 32-bit ARM': domain({ features: '<hyperv/>', arch: 'armv7l', machine: 'virt' }),
    'a guest that keeps running when it has crashed': domain({ top: '<on_crash>preserve-running</on_crash>' }),
    'a disk of FreeBSD': `<disk type='ctl'><source dev='/dev/cam/ctl'/><target dev='vda' bus='virtio'/></disk>`,
    'a smartcard of the host that names a channel': `<smartcard mode='host' type='spicevmc'/>`,
  });
});
