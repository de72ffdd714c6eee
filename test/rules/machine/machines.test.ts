// What is refused of machines, their firmware and their IOMMUs, each time in another way than on the page of the code, and what comes near it.
import { checkTable, type TableRow } from '../../harness/check-table.js';
import { domain, hvm, on } from '../../harness/domain-top.js';

const OVMF = '/usr/share/OVMF/OVMF_CODE_4M.fd';
const keys = "<feature enabled='yes' name='enrolled-keys'/>";
const smm = (content: string) => `<features><acpi/><smm state='on'>${content}</smm></features>`;
const seclabel = (attributes: string) => ({ top: `<seclabel ${attributes}/>` });
const loader = (attributes: string, path = OVMF) => `<loader readonly='yes' ${attributes}>${path}</loader>`;
const firmware = (features: string, kind = "firmware='efi'") =>
  `<os ${kind}>${hvm('x86_64', 'q35')}<firmware>${features}</firmware></os>`;
const bootless = "<feature enabled='no' name='secure-boot'/>";

const machines: readonly TableRow[] = [
  {
    code: 'arch-unknown',
    refused: [on('arm64', 'virt'), on('i386', 'pc', '<acpi/>')],
    accepted: [on('i686', 'pc', '<acpi/>'), on('', 'q35', '<acpi/>')],
  },
  {
    code: 'machine-unsupported',
    refused: [
      on('aarch64', 'q35'),
      on('ppc64', 'virt'),
      on('s390x', 'pc-q35-9.0'),
      on('x86_64', 'pc-q35-4.0.1', '<acpi/>'),
      domain({ os: "<os><type machine='pc-q35-99.0'>hvm</type></os>" }),
    ],
    accepted: [on('riscv64', 'virt'), on('ppc64', 'powernv'), domain({ os: "<os><type machine='pc'>hvm</type></os>" })],
  },
  {
    code: 'os-type-missing',
    refused: [domain({ os: '' }), domain({ os: '<os><type/><type>hvm</type></os>' })],
    accepted: [domain({ os: '<os><type>hvm</type><type/></os>' })],
  },
  {
    code: 'os-type-unsupported',
    refused: [
      domain({ os: '<os><type> hvm</type></os>' }),
      domain({ os: "<os><type arch='aarch64'>exe</type></os>", features: '' }),
    ],
    accepted: [domain({ os: '<os><type>hvm</type><type>linux</type></os>' })],
  },
  {
    code: 'emulator-wrong-arch',
    refused: [on('ppc64', 'pseries', '', '', { devices: '<emulator>/usr/bin/qemu-system-x86_64</emulator>' })],
    accepted: [
      on('i686', 'pc', '<acpi/>', '', { devices: '<emulator>/usr/bin/qemu-system-x86_64</emulator>' }),
      domain({
        devices: '<emulator>/usr/bin/qemu-system-x86_64</emulator><emulator>/usr/bin/qemu-system-arm</emulator>',
      }),
    ],
  },
  {
    code: 'acpi-unsupported-machine',
    refused: [on('s390x', 's390-ccw-virtio', '<acpi/>'), on('armv7l', 'vexpress-a9', '<acpi/>')],
    accepted: [on('riscv64', 'virt', '<acpi/>'), on('armv7l', 'virt', '<acpi/>')],
  },
  {
    code: 'aarch64-acpi-needs-uefi',
    refused: [on('aarch64', 'virt', '<acpi/>', "<loader type='rom'>/x</loader>")],
    accepted: [on('aarch64', 'virt', '<acpi/>', loader("type='pflash'", '/usr/share/AAVMF/AAVMF_CODE.fd'))],
  },
  {
    code: 'feature-unknown',
    refused: [domain({ features: '<features><acpi/><ACPI/></features>' })],
    accepted: [domain({ features: '<features><acpi/><privnet/></features>' })],
  },
  {
    code: 'feature-wrong-machine',
    refused: [
      on('aarch64', 'raspi3b', "<gic version='2'/>"),
      on('ppc64', 'powernv', "<htm state='off'/>"),
      on('ppc64', 'pseries', '<hyperv/>'),
      domain({ features: "<features><acpi/><hpt><maxpagesize unit='KiB'>64</maxpagesize></hpt></features>" }),
    ],
    accepted: [
      on('armv7l', 'virt', "<gic version='2'/>"),
      on('aarch64', 'virt', '<hyperv/>'),
      on('ppc64', 'powernv', '<hpt/>'),
    ],
  },
];

const starting: readonly TableRow[] = [
  {
    code: 'firmware-unknown',
    refused: [
      domain({ os: `<os firmware='EFI'>${hvm('x86_64', 'q35')}</os>` }),
      domain({ os: `<os firmware='uefi'>${hvm('aarch64', 'virt')}</os>`, features: '' }),
    ],
    accepted: [domain({ os: `<os firmware=''>${hvm('x86_64', 'q35')}</os>` })],
  },
  {
    code: 'firmware-feature-without-autoselect',
    refused: [
      domain({ os: firmware(bootless, '') }),
      domain({ os: `<os firmware=''>${hvm('x86_64', 'q35')}<firmware/><firmware>${bootless}</firmware></os>` }),
    ],
    accepted: [domain({ os: firmware('', '') })],
  },
  {
    code: 'firmware-enrolled-keys',
    refused: [domain({ os: firmware(bootless + keys) })],
    accepted: [domain({ os: firmware(bootless) })],
  },
  {
    code: 'secure-boot-needs-q35',
    refused: [
      on('x86_64', 'pc', "<acpi/><smm state='on'/>", loader("type='pflash' secure='yes'")),
      on('aarch64', 'virt', '', loader("type='pflash' secure='yes'", '/usr/share/AAVMF/AAVMF_CODE.fd')),
    ],
    accepted: [on('x86_64', 'pc', '<acpi/>', loader("type='pflash' secure='no'"))],
  },
  {
    code: 'smm-tseg-needs-q35',
    refused: [on('x86_64', 'pc', "<acpi/><smm state='on'><tseg unit='GiB'>8</tseg></smm>")],
    accepted: [
      on('x86_64', 'pc', "<acpi/><smm state='off'><tseg>8</tseg></smm>"),
      domain({ features: smm('<tseg>8</tseg>') }),
    ],
  },
  {
    code: 'smm-tseg-alignment',
    refused: [domain({ features: smm("<tseg unit='KiB'>4294967297</tseg>") })],
    accepted: [domain({ features: smm("<tseg unit='KiB'>4294967296</tseg>") })],
  },
  {
    code: 'uefi-needs-acpi',
    refused: [on('x86_64', 'pc', '', loader("type='pflash'")), on('x86_64', 'q35', '<pae/>', loader("type='pflash'"))],
    accepted: [on('x86_64', 'q35', '', loader("type='rom'")), on('aarch64', 'virt', '', loader("type='pflash'"))],
  },
  {
    code: 'boot-order-zero',
    refused: [domain({ devices: "<interface type='user'><boot/></interface>" })],
    accepted: [domain({ devices: "<interface type='user'><boot order='4294967295'/></interface>" })],
  },
  {
    code: 'bios-useserial-without-serial',
    refused: [on('aarch64', 'virt', '', "<bios useserial='yes'/>")],
    accepted: [domain({ inOs: "<bios/><bios useserial='yes'/>" })],
  },
  {
    code: 'enum-invalid',
    refused: [
      domain({ inOs: "<bootmenu enable='on'/>" }),
      domain({ inOs: loader("type='rom' stateless='x'") }),
      domain({ top: "<sysinfo type='bios'/>" }),
      domain(seclabel("type='off'")),
      domain(seclabel("type='dynamic' model='dac' relabel='x'")),
      domain({ devices: "<audio id='1' type='pulse'/>" }),
      domain({ devices: "<input type='evdev'><source dev='/dev/input/event0' grab='yes'/></input>" }),
    ],
    accepted: [domain({ top: "<memoryBacking><access mode=''/><source type=''/></memoryBacking>" })],
  },
];

const iommus: readonly TableRow[] = [
  {
    code: 'iommu-model-missing',
    refused: [['<iommu/>', 'virt'], "<iommu Model='intel'/>"],
    accepted: [["<iommu model='smmuv3'/>", 'virt']],
  },
  {
    code: 'iommu-eim-intremap',
    refused: ["<iommu model='intel'><driver eim='on' intremap='off'/></iommu>"],
    accepted: ["<iommu model='intel'><driver/><driver eim='on' intremap='off'/></iommu>"],
  },
  {
    code: 'iommu-intremap-ioapic',
    refused: [
      domain({
        features: "<features><acpi/><ioapic driver='kvm'/></features>",
        devices: "<iommu model='intel'><driver intremap='on' caching_mode='on'/></iommu>",
      }),
    ],
    accepted: [
      domain({
        features: "<features><acpi/><ioapic driver='kvm'/></features>",
        devices: "<iommu model='intel'><driver/><driver intremap='on'/></iommu>",
      }),
    ],
  },
];

checkTable([...machines, ...starting, ...iommus]);
checkTable(
  [
    {
      code: 'iommu-multiple',
      refused: [domain({ devices: "<iommu model='intel'/><iommu model='virtio'/>" })],
      accepted: [domain({ devices: "<iommu model='intel'/>" })],
    },
  ],
  '9.0',
);
