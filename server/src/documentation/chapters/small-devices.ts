import type { Chapter } from '../documentation.js';
import { hostSide } from './character-devices.js';
import { virtioModels } from './shared-parts.js';

/** The memory balloon. */
export const balloons: Chapter = {
  at: 'devices/memballoon',
  anchor: 'memory-balloon-device',
  elements: {
    '': {
      text: 'The device by which the host takes memory back from the guest and learns how it is used. libvirt adds one.',
      attributes: {
        model: {
          text: 'The kind of balloon.',
          values: { ...virtioModels, xen: 'Xen’s', none: 'no balloon at all' },
          default: '`virtio` with QEMU, `xen` with Xen',
        },
        autodeflate: {
          text: 'Whether the guest gets memory back rather than killing processes when it runs out.',
          default: 'off',
        },
        freePageReporting: {
          text: 'Whether the guest keeps reporting pages it does not use, which the host then takes back.',
          default: 'off',
          since: '6.9',
        },
      },
    },
    stats: {
      text: 'Figures of the guest’s memory for `virsh dommemstat`.',
      attributes: { period: { text: 'How often the guest’s driver reports.', unit: 'seconds', default: 'never' } },
    },
  },
};

/** Random numbers. */
export const randomNumbers: Chapter = {
  at: 'devices/rng',
  anchor: 'random-number-generator-device',
  elements: {
    '': {
      text: 'Gives the guest random numbers of the host, without which it may wait long at boot.',
      example: "<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>",
      attributes: { model: { text: 'The variant of the virtio device.', values: virtioModels } },
    },
    backend: {
      text: 'Where the numbers come from; for `random`, the path of the device, best `/dev/urandom`, which never waits.',
      default: '`/dev/random` for `random`',
      attributes: {
        type: hostSide,
        model: {
          text: 'The kind of source.',
          values: {
            random: 'a device of the host',
            egd: 'a daemon of the EGD protocol, by a character device',
            builtin: 'QEMU itself, by the kernel',
          },
          valuesSince: { builtin: '6.1' },
        },
      },
    },
    rate: {
      text: 'Limits how many random bytes the guest may draw, so that it cannot exhaust the host’s.',
      attributes: {
        bytes: { text: 'How many bytes the guest gets in each period.', unit: 'bytes' },
        period: {
          text: 'The time after which the guest’s allowance is renewed.',
          unit: 'milliseconds',
          default: '1000',
        },
      },
    },
  },
};

/** Watchdogs, panics and crash logs. */
export const crashDevices: Chapter = {
  at: 'devices',
  anchor: 'watchdog-devices',
  elements: {
    watchdog: {
      text: 'A timer that acts when the guest no longer resets it. The guest needs its driver and a daemon.',
      example: "<watchdog model='itco' action='reset'/>",
      attributes: {
        model: {
          text: 'The device that the guest sees.',
          values: {
            itco: 'the one built into q35’s chipset',
            i6300esb: 'a PCI card',
            ib700: 'an ISA card',
            diag288: 'the one of s390x',
          },
          valuesSince: { itco: '9.1' },
        },
        action: {
          text: 'What happens when it runs out. With several watchdogs, all must do the same.',
          values: {
            reset: 'the guest is reset',
            poweroff: 'it is cut off',
            shutdown: 'it is asked to shut down, which a hanging guest will not do',
            pause: 'it stands still',
            dump: 'its memory is dumped to `auto_dump_path`, then it runs on',
            'inject-nmi': 'it gets a non-maskable interrupt, on which it may dump itself',
            none: 'nothing but an event',
          },
          default: 'reset',
        },
      },
    },
    panic: {
      text: 'A device by which the guest reports that it has crashed; only then `<on_crash>` applies.',
      anchor: 'panic-device',
      attributes: {
        model: {
          text: 'The device that reports.',
          anchor: 'panic-device',
          values: {
            isa: 'pvpanic at an I/O port of a PC',
            pvpanic: 'pvpanic on PCI',
            hyperv: 'Windows’s crash registers; needs no driver',
            pseries: 'that of pseries firmware, always there',
            s390: 'that of the s390x architecture, always there',
          },
          valuesSince: { pvpanic: '9.1' },
          default: 'what goes with the machine: `isa` on x86',
        },
      },
    },
    pstore: {
      text: 'Storage in which the guest’s kernel leaves its last messages when it crashes; they can be read after the reset.',
      anchor: 'pstore',
      since: '10.6',
      attributes: {
        backend: {
          text: 'How the guest reaches it.',
          anchor: 'pstore',
          values: { 'acpi-erst': 'by ACPI’s error record table' },
        },
      },
    },
    'pstore/path': {
      text: 'The file on the host that keeps the records, by absolute path.',
      anchor: 'pstore',
      since: '10.6',
      default: 'one that libvirt makes',
    },
    'pstore/size': {
      text: 'How much it holds.',
      anchor: 'pstore',
      since: '10.6',
      unit: 'KiB unless `unit` says otherwise',
    },
    nvram: {
      text: 'The non-volatile memory of pseries guests, always there. Stated only to give it an address.',
      anchor: 'nvram-device',
    },
  },
};

/** Trusted platform modules. */
export const trustedPlatformModules: Chapter = {
  at: 'devices/tpm',
  anchor: 'tpm-device',
  elements: {
    '': {
      text: 'A trusted platform module, as Windows 11 wants it.',
      example: "<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>",
      attributes: {
        model: {
          text: 'How the guest reaches it.',
          values: {
            'tpm-tis': 'by the older interface, for versions 1.2 and 2.0',
            'tpm-crb': 'by the newer interface, for version 2.0 alone',
            'tpm-spapr': 'by the bus of pseries',
            'spapr-tpm-proxy': 'passes requests of secure pseries guests to the host; may stand next to another',
          },
          default: '`tpm-tis`; on pseries `tpm-spapr`',
        },
      },
    },
    backend: {
      text: 'Whether the TPM is emulated, the host’s own, or served by an external program.',
      attributes: {
        type: {
          text: 'The kind of module.',
          values: {
            emulator: 'swtpm, started by libvirt, with state of its own',
            passthrough: 'the host’s module, for one domain alone',
            external: 'a swtpm that you run yourself',
          },
          valuesSince: { external: '9.0' },
        },
        version: {
          text: 'The version that swtpm plays.',
          values: { '1.2': 'TPM 1.2', '2.0': 'TPM 2.0' },
          default: '`1.2` for `tpm-tis` on x86, otherwise `2.0`',
        },
        persistent_state: {
          text: 'Whether swtpm’s state stays when a domain that is not stored ends or is undefined.',
          default: 'no',
          since: '7.0',
        },
        debug: { text: 'How much swtpm logs: the larger, the more.', default: 'nothing', since: '9.5–11.3' },
      },
    },
    'backend/device': {
      text: 'The TPM of the host that the guest takes over; no other program may use it meanwhile.',
      attributes: {
        path: {
          text: 'The character device; for `spapr-tpm-proxy` a resource manager such as `/dev/tpmrm0`.',
          default: '/dev/tpm0',
        },
      },
    },
    'backend/encryption': {
      text: 'Encrypts swtpm’s state on the host.',
      attributes: { secret: 'The UUID of the libvirt secret (usage `vtpm`) with the passphrase.' },
    },
    'backend/active_pcr_banks': {
      text: 'Which digests a TPM 2.0 keeps its registers in, set at each start.',
      default: 'left as they are',
      since: '7.10',
    },
    'backend/active_pcr_banks/sha1': 'Keeps platform registers by SHA-1, for guests of TPM 1.2’s time.',
    'backend/active_pcr_banks/sha256': 'Keeps platform registers by SHA-256: what guests of today expect.',
    'backend/active_pcr_banks/sha384': 'Keeps platform registers by SHA-384, which few firmwares measure into.',
    'backend/active_pcr_banks/sha512': 'Keeps platform registers by SHA-512, which few firmwares measure into.',
    'backend/source': {
      text: 'Of an external module, its socket; of swtpm started by libvirt, where its state is kept.',
      attributes: {
        type: {
          text: 'What is meant by `path`.',
          values: {
            unix: 'a socket of an external module',
            file: 'a file or block device with the state',
            dir: 'a directory with the state',
          },
          valuesSince: { file: '10.10', dir: '10.10' },
        },
        path: 'The absolute path of socket, file or directory, by `type`.',
        mode: { text: 'Who opens the connection.', values: { connect: 'QEMU connects to the socket' } },
      },
    },
    'backend/profile': {
      text: 'Which algorithms and commands swtpm offers, fixed when its state is first made.',
      since: '10.10',
      attributes: {
        source: { text: 'The profile asked for: a built-in one, or a file with `local:` or `distro:` in front.' },
        removeDisabled: {
          text: 'Takes out algorithms that the host’s OpenSSL has disabled.',
          values: { check: 'after trying each', 'fips-host': 'those that FIPS forbids, on a host in FIPS mode' },
        },
        name: 'Which swtpm profile the state was made with. Output only.',
      },
    },
  },
};
