import { suite } from 'node:test';
import { checkAccepted, checkRefused } from '../harness/check-codes.js';

const OVMF = '/usr/share/OVMF/OVMF_CODE_4M.fd';

/** A q35 domain with other elements at its top; what is not given is as in the base domain. */
function domain({ name = 'demo', top = '', inOs = '', features = '<acpi/>', devices = '' }): string {
  return `<domain type='qemu'><name>${name}</name><memory unit='MiB'>512</memory>${top}
<os><type arch='x86_64' machine='q35'>hvm</type>${inOs}</os><features>${features}</features><devices>${devices}</devices></domain>`;
}

suite('what libvirt refuses of a machine', () => {
  checkRefused({
    'iommu-model-unknown': `<iommu model='Intel'/>`,
    'iommu-intel-needs-q35': [`<iommu model='amd'/>`, 'virt'],
    'iommu-smmuv3-needs-virt': [`<iommu model='smmuv3'/>`, 'pc'],
    'iommu-virtio-machine': [`<iommu model='virtio'/>`, 'pseries'],
    'iommu-virtio-needs-acpi': [`<iommu model='virtio'/>`, 'virt'],
    'iommu-address-not-allowed': [`<iommu model='smmuv3'><address type='drive'/></iommu>`, 'virt'],
    'iommu-virtio-address-type': `<iommu model='amd'><address type='isa'/></iommu>`,
    'iommu-driver-attribute': `<iommu model='amd'><driver eim='on'/></iommu>`,
    'iommu-eim-intremap': `<iommu model='intel'><driver eim='on' intremap='off'/></iommu>`,
    'boot-order-duplicate': `<interface type='user'><boot order='1'/></interface><interface type='user'><boot order='01'/></interface>`,
    'boot-order-zero': `<interface type='user'><boot order='x'/></interface>`,
    'boot-order-with-os-boot': domain({
      inOs: `<boot dev='hd'/>`,
      devices: `<redirdev bus='usb' type='pty'><boot order='1'/></redirdev>`,
    }),
    'boot-dev-unknown': domain({ inOs: `<boot/>` }),
    'boot-menu-timeout': domain({ inOs: `<bios rebootTimeout='65536'/>` }),
    'bios-useserial-without-serial': domain({
      inOs: `<bios useserial='yes'/>`,
      devices: `<console type='pty'><target type='virtio'/></console>`,
    }),
    'firmware-loader-type': domain({ inOs: `<loader type=''>${OVMF}</loader>` }),
    'firmware-loader-path-missing': domain({ inOs: `<nvram template='/x'/>` }),
    'secure-boot-needs-smm': domain({
      inOs: `<loader secure='yes'>${OVMF}</loader>`,
      features: `<acpi/><smm state='off'/>`,
    }),
    'smm-tseg-alignment': domain({ features: `<acpi/><smm><tseg unit='KiB'>1500</tseg></smm>` }),
    'feature-unknown': domain({ features: '<acpi/><fooo/>' }),
    'feature-wrong-machine': domain({ features: `<acpi/><htm state='off'/>` }),
    'uuid-malformed': domain({ top: '<uuid>c2177883f1bb47f0914d32a22e3a88c9-</uuid>' }),
    'lifecycle-action': domain({ top: '<on_crash> destroy</on_crash>' }),
    'lifecycle-action-unsupported': domain({
      top: '<on_poweroff>restart</on_poweroff><on_reboot>destroy</on_reboot>',
    }),
    'cpu-mode': domain({ top: `<cpu mode=''/>` }),
    'clock-offset': domain({ top: `<clock offset='UTC'/>` }),
    'bootloader-unsupported': domain({ top: '<bootloader_args>x</bootloader_args>' }),
    'enum-invalid': `<iommu model='intel'><driver iotlb='x'/></iommu>`,
  });
});

suite('what libvirt accepts of a machine', () => {
  checkAccepted({
    'an address width of 0': [`<iommu model='smmuv3'><driver aw_bits='0'/></iommu>`, 'virt'],
    'attributes that no IOMMU knows': `<iommu model='virtio'><driver foo='on'/></iommu>`,
    'the second <boot> of a device': `<interface type='user'><boot order='1'/><boot order='2'/></interface><interface type='user'><boot order='2'/></interface>`,
    'the boot order of a controller': `<controller type='scsi' index='0'><boot order='1'/></controller><interface type='user'><boot order='1'/></interface>`,
    'the time of a menu that is off': domain({ inOs: `<bootmenu enable='no' timeout='x'/>` }),
    'firmware of blanks': domain({ inOs: `<loader type='pflash'>  </loader>` }),
    'SMM memory without SMM': domain({ features: `<acpi/><smm state='off'><tseg unit='KiB'>1500</tseg></smm>` }),
    'features that are only named': domain({ features: '<acpi/><ioapic/><hpt/><cfpc/>' }),
    'a UUID with blanks': domain({ top: '<uuid> c2177883 f1bb47f0914d32a22e3a88d9 </uuid>' }),
    'an empty action': domain({ top: '<on_reboot></on_reboot>' }),
    'features of a CPU that differ in case': domain({
      top: `<cpu mode='custom' match='exact'><model>qemu64</model><feature name='vmx' policy='disable'/><feature name='VMX' policy='disable'/></cpu>`,
    }),
    'no offset at all': domain({ top: `<clock offset=''/>` }),
    'a name of a blank': domain({ name: 'demo ' }),
  });
});
