import type { Chapter } from '../documentation.js';
import { virtioModels } from './shared-parts.js';

/** Virtual IOMMUs. */
export const virtualIommus: Chapter = {
  at: 'devices/iommu',
  anchor: 'iommu-devices',
  elements: {
    '': {
      text: 'An IOMMU inside the guest, for assigning devices once more in there, and on q35 for more than 255 CPUs.',
      example: "<iommu model='intel'><driver intremap='on' caching_mode='on'/></iommu>",
      attributes: {
        model: {
          text: 'The kind of IOMMU.',
          values: {
            intel: 'Intel VT-d, on q35',
            amd: 'AMD-Vi, on q35',
            smmuv3: 'Arm SMMU version 3, on Arm virt',
            virtio: 'virtio, on q35 and Arm virt',
          },
          valuesSince: { virtio: '8.3', amd: '11.5' },
        },
      },
    },
    driver: {
      text: 'Settings of the IOMMU; which ones count depends on the model.',
      attributes: {
        intremap: {
          text: 'Whether interrupts are remapped; needs the I/O APIC in QEMU (`<ioapic driver="qemu"/>`).',
          default: 'off',
        },
        caching_mode: {
          text: 'Whether the guest reports every new mapping, as devices of the host behind VT-d need.',
          default: 'off',
        },
        eim: {
          text: 'Whether interrupts reach CPUs beyond the 255th (VT-d); needs `intremap`.',
          default: 'off; turned on by libvirt for so many CPUs',
        },
        iotlb: {
          text: 'Whether devices may cache translations (device IOTLB), as virtio with `ats` does.',
          default: 'off',
        },
        aw_bits: { text: 'How many bits device addresses have (VT-d): 39 or 48.', default: 'decided by QEMU' },
        dma_translation: {
          text: 'Whether memory accesses of devices are translated, or interrupts alone (VT-d).',
          default: 'on',
          since: '10.6–11.3',
        },
        xtsup: { text: 'Whether interrupts reach CPUs beyond the 255th (AMD-Vi).', default: 'off', since: '11.5' },
        passthrough: {
          text: 'Whether devices may also go without translation (AMD-Vi).',
          default: 'off',
          since: '11.5',
        },
        pciBus: { text: 'The `index` of the PCI root or expander whose devices an SMMU serves.', since: '11.4–12.8' },
        accel: {
          text: 'Whether the host’s SMMU translates directly for devices of the host, which makes them fast.',
          default: 'off',
          since: '11.4–12.8',
        },
        ats: {
          text: 'Whether an SMMU lets devices cache translations.',
          default: 'decided by QEMU',
          since: '11.4–12.8',
        },
        ril: {
          text: 'Whether an SMMU takes invalidations of whole ranges.',
          default: 'decided by QEMU',
          since: '11.4–12.8',
        },
        ssidsize: {
          text: 'How many bits an SMMU has to tell address spaces of one device apart.',
          default: 'decided by QEMU',
          since: '11.4–12.8',
        },
        oas: {
          text: 'How many bits the addresses have that an SMMU puts out.',
          unit: 'bits',
          default: 'decided by QEMU',
          since: '11.4–12.8',
        },
        cmdqv: {
          text: 'Whether the guest has command queues of NVIDIA’s SMMU in hardware.',
          default: 'off',
          since: '11.4–12.8',
        },
      },
    },
    'driver/granule': {
      text: 'The smallest page that a virtio IOMMU maps, which must suit the guest’s page size.',
      since: '12.1',
      attributes: {
        mode: { text: 'Where the size comes from.', values: { host: 'it is the host’s page size' } },
        size: { text: 'The size itself.', unit: 'KiB unless `unit` says otherwise' },
      },
    },
  },
};

/** Sockets between host and guest, and cryptography. */
export const hostInterfaces: Chapter = {
  at: 'devices',
  anchor: 'vsock',
  elements: {
    vsock: {
      text: 'Sockets between guest and host without any network.',
      example: "<vsock model='virtio'><cid auto='yes'/></vsock>",
      attributes: { model: { text: 'The variant of the virtio device.', values: virtioModels, default: 'virtio' } },
    },
    'vsock/cid': {
      text: 'The number that others on the host reach the guest by.',
      attributes: {
        auto: { text: 'Whether libvirt takes a free number at each start.', default: 'no' },
        address: 'The number, from 3; unique among running guests.',
      },
    },
    crypto: {
      text: 'Cryptography by the host for the guest’s programs.',
      anchor: 'crypto',
      since: '9.1',
      attributes: {
        model: {
          text: 'The device that the guest sees.',
          values: { virtio: 'virtio' },
          default: 'virtio',
          anchor: 'crypto',
        },
        type: {
          text: 'Which program implements the device.',
          values: { qemu: 'QEMU' },
          default: 'qemu',
          anchor: 'crypto',
        },
      },
    },
    'crypto/backend': {
      text: 'Who encrypts on the host: QEMU’s library or the kernel.',
      anchor: 'crypto',
      since: '9.1',
      attributes: {
        model: {
          text: 'The means.',
          values: { builtin: 'QEMU’s own code', lkcf: 'the keyring of the host’s kernel, for RSA' },
          anchor: 'crypto',
        },
        queues: { text: 'How many virtqueues carry requests side by side.', default: '1', anchor: 'crypto' },
      },
    },
  },
};
