import type { Chapter } from '../documentation.js';

/** Confinement of the domain on the host. */
export const securityLabels: Chapter = {
  at: 'seclabel',
  anchor: 'security-label',
  elements: {
    '': {
      text: 'How a security driver (SELinux, AppArmor, DAC) confines the domain. There may be one for each driver.',
      default: 'what `qemu.conf` says, usually `dynamic`',
      attributes: {
        type: {
          text: 'Who makes the label under which the domain runs.',
          values: {
            dynamic: 'libvirt invents one at every start, unique on the host, and relabels the resources',
            static: 'you give it in `<label>`',
            none: 'the domain is not confined by this driver',
          },
          default: '`dynamic` when there is a `<baselabel>`, otherwise the driver’s setting',
        },
        model: {
          text: 'The driver that is meant: `selinux`, `apparmor` or `dac` (user and group). Needed when several are active; `dac` is not to be had by unprivileged users.',
        },
        relabel: {
          text: 'Whether libvirt labels disks and other files of the domain for it. Always `yes` for a dynamic label.',
          default: '`no` for a static label',
        },
      },
    },
    label:
      'The whole label in the driver’s notation: an SELinux context, an AppArmor profile, or `user:group` for DAC (a `+` before a number keeps it from being taken for a name). Shown also for dynamic labels while the domain runs.',
    imagelabel: 'The label put on the domain’s files while it runs. Output only.',
    baselabel: 'What a dynamic label is made from; SELinux takes only the type field of it.',
  },
};

/** Labels of single files and sockets. */
export const sourceLabels: Chapter = {
  at: 'devices/*/source/seclabel',
  anchor: 'security-label',
  elements: {
    '': {
      text: 'An exception from the domain’s labelling for this one file, say on NFS where labels cannot be set, or when several domains share it.',
      attributes: {
        model: 'The driver that the exception concerns, when several are active.',
        relabel: '`no` leaves the file’s label alone; `yes` asks for the one in `<label>`.',
        labelskip: 'Shown while the domain runs, when the file system could not take a label. Output only.',
      },
    },
    label: 'The label for this file instead of the domain’s own.',
  },
};

/** Memory that the host cannot read. */
export const launchSecurity: Chapter = {
  at: 'launchSecurity',
  anchor: 'launch-security',
  elements: {
    '': {
      text: 'Shields the guest’s memory from the host by means of the processor. Host devices, live migration and much else are limited or gone.',
      attributes: {
        type: {
          text: 'The technique, which processor, QEMU and firmware must all support.',
          values: {
            sev: 'AMD SEV: memory is encrypted with a key per guest, and with SEV-ES its registers too',
            'sev-snp': 'AMD SEV-SNP: the host can also not replace or remap memory unnoticed',
            's390-pv': 'IBM Secure Execution on s390x',
            tdx: 'Intel TDX',
          },
          valuesSince: { 's390-pv': '7.6', 'sev-snp': '10.5', tdx: '11.4–12.8' },
        },
        kernelHashes: {
          text: 'Whether the hashes of kernel, initrd and command line go into what is measured, so that the guest’s owner can check them. Only with direct kernel boot.',
          since: '8.0',
        },
        authorKey: {
          text: 'Whether the ID block is signed with an author key besides the ID key (SEV-SNP).',
          since: '10.5',
        },
        vcek: {
          text: 'Whether attestation reports are signed with the chip’s own key, VCEK, which is endorsed for this firmware version (SEV-SNP). `no` forbids it.',
          since: '10.5',
        },
      },
    },
    cbitpos: {
      text: 'Which bit of a page table entry marks a page as encrypted. It depends on the host; libvirt fills it in from the domain capabilities.',
      example: '<cbitpos>51</cbitpos>',
    },
    reducedPhysBits:
      'How many bits of physical addresses the encryption takes away. It depends on the host; libvirt fills it in from the domain capabilities.',
    policy: {
      text: 'What the processor’s firmware (or TDX module) holds the host to, as a bit mask that is fixed for the guest’s life. For SEV, bit 0 forbids debugging, 1 sharing of keys, 2 demands SEV-ES, 3 forbids sending the guest away; SEV-SNP and TDX count otherwise. SEV and SEV-SNP must have one.',
      example: '<policy>0x0033</policy>',
    },
    handle: 'Which firmware session the guest belongs to. The schema lets it pass; libvirt does not read it.',
    dhCert:
      'The owner’s Diffie-Hellman key in base64, from which firmware and owner agree on a secret (SEV). It goes with `<session>`.',
    session: 'The owner’s session data for the start of an SEV guest, in base64, as `sevctl session` makes it.',
    guestVisibleWorkarounds: {
      text: 'Sixteen bytes in base64 that tell the guest which workarounds the hypervisor applies (SEV-SNP).',
      since: '10.5',
    },
    idBlock: {
      text: 'The measurement, versions and policy that the guest’s owner expects, in base64; the firmware refuses to start anything else (SEV-SNP).',
      since: '10.5',
    },
    idAuth: {
      text: 'Signatures and public keys for the ID block, in base64 (SEV-SNP).',
      since: '10.5',
    },
    hostData: {
      text: 'Thirty-two bytes of the host’s choice in base64, which attestation reports repeat (SEV-SNP).',
      since: '10.5',
    },
    mrConfigId: {
      text: 'A SHA-384 digest in base64 that stands for the guest’s configuration outside what is measured; the TDX report shows it.',
      since: '11.4–12.8',
    },
    mrOwner: {
      text: 'A SHA-384 digest in base64 that stands for the guest’s owner in the TDX report.',
      since: '11.4–12.8',
    },
    mrOwnerConfig: {
      text: 'A SHA-384 digest in base64 that stands for the owner’s own configuration in the TDX report.',
      since: '11.4–12.8',
    },
    quoteGenerationService: {
      text: 'The daemon on the host that turns TDX reports into quotes which others can verify. Without it the guest cannot attest itself by quote.',
      since: '11.4–12.8',
      attributes: {
        path: { text: 'Its socket.', default: '`/var/run/tdx-qgs/qgs.socket`' },
      },
    },
  },
};
