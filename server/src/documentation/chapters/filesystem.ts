import type { Chapter } from '../documentation.js';
import { virtioModels } from './shared-parts.js';
import { imageFormats } from './storage-words.js';

/** Directories of the host in the guest. */
export const filesystems: Chapter = {
  at: 'devices/filesystem',
  anchor: 'filesystems',
  elements: {
    '': {
      text: 'Shares a directory of the host with the guest, which mounts it by tag (virtiofs or 9p).',
      example: "<filesystem type='mount'><driver type='virtiofs'/><source dir='/srv'/><target dir='srv'/></filesystem>",
      attributes: {
        type: {
          text: 'What is shown to the guest. QEMU has `mount` alone; the rest is for containers.',
          values: {
            mount: 'a directory: `dir`',
            template: 'a template of OpenVZ: `name`',
            file: 'an image file: `file`',
            block: 'a block device: `dev`',
            ram: 'memory: `usage`',
            bind: 'a directory of the container in another place of it',
          },
          default: 'mount',
        },
        accessmode: {
          text: 'How owners and permissions of the guest are kept on the host. virtiofs has `passthrough` alone.',
          values: {
            passthrough: 'as they are, which needs a privileged QEMU',
            mapped: 'in extended attributes; files belong to QEMU’s user',
            squash: 'as `passthrough`, but failures to change owners are passed over',
          },
          default: 'passthrough',
        },
        multidevs: {
          text: 'What 9p does when the directory spans several file systems, whose file numbers could clash.',
          values: {
            default: 'QEMU’s choice, `warn`',
            remap: 'makes numbers unique',
            forbid: 'refuses all but one file system',
            warn: 'lets them clash and logs it once',
          },
          default: 'default',
          since: '6.3',
        },
        fmode: {
          text: 'The permissions of files that the guest makes, with `accessmode="mapped"`.',
          unit: 'octal',
          default: '600',
          since: '6.10',
        },
        dmode: {
          text: 'The permissions of directories that the guest makes, with `accessmode="mapped"`.',
          unit: 'octal',
          default: '700',
          since: '6.10',
        },
        model: { text: 'The variant of the virtio device.', values: virtioModels, default: 'virtio', since: '5.2' },
      },
    },
    driver: {
      text: 'Whether virtiofs, 9p or something else carries the files, and options of its queue.',
      attributes: {
        type: {
          text: 'The mechanism.',
          values: {
            virtiofs: 'virtiofsd, nearly as fast as a disk; needs shared memory',
            path: '9p by QEMU, slower, without further parts',
            handle: '9p by file handles, gone since QEMU 4.0',
            mtp: 'USB media transfer, for guests without anything better',
            loop: 'a loop device of the host (containers)',
            nbd: 'a network block device of the host (containers)',
            ploop: 'Virtuozzo’s',
          },
          valuesSince: { virtiofs: '6.2', mtp: '10.2' },
          default: 'path',
        },
        format: { text: 'The format of an image file (containers).', values: imageFormats },
        wrpolicy: {
          text: 'When 9p writes reach the host’s storage.',
          values: { immediate: 'at once, not when the cache is written back' },
          default: 'whenever the host writes its cache back',
        },
        queue: {
          text: 'How many requests the queue of virtiofs holds.',
          default: 'decided by QEMU: 128',
          since: '6.2',
        },
      },
    },
    source: {
      text: 'Which directory, image or memory of the host the guest sees; by `type`.',
      attributes: {
        dir: 'The directory on the host, by absolute path; for `type="mount"`, and `bind` within a container.',
        file: 'A file-system image on the host that a container mounts; for `type="file"`.',
        dev: 'A block device with a file system that a container mounts; for `type="block"`.',
        name: 'Which OpenVZ template the container’s files come from.',
        usage: { text: 'How much memory the file system may take.', unit: 'KiB unless `units` says otherwise' },
        units: { text: 'The unit of `usage`: `KiB`, `MiB`, `GiB` and so on.', default: 'KiB' },
        socket: {
          text: 'The socket of a virtiofsd that you run yourself; most other settings are then its own.',
        },
      },
    },
    target: {
      text: 'The tag to mount it by, or in containers the mount point.',
      attributes: {
        dir: 'With QEMU a tag, used in the guest as `mount -t virtiofs TAG /mnt` (or `9p`); in a container the directory where it is mounted.',
      },
    },
    readonly: 'The guest can read but not write. With virtiofs since libvirt 11.0.',
    space_hard_limit: {
      text: 'The most that the container may store (OpenVZ).',
      unit: 'bytes unless `unit` says otherwise',
    },
    space_soft_limit: {
      text: 'What the container may store for longer; above it runs a time of grace (OpenVZ).',
      unit: 'bytes unless `unit` says otherwise',
    },
    binary: {
      text: 'How libvirt starts virtiofsd; of no effect for a daemon of your own.',
      since: '6.2',
      attributes: {
        path: {
          text: 'The virtiofsd executable to start, by absolute path.',
          default: 'the one that the vhost-user descriptors name',
        },
        xattr: { text: 'Whether the guest has extended attributes.', default: 'decided by virtiofsd: off' },
      },
    },
    'binary/cache': {
      text: 'How much of files and names the guest may keep in its own cache.',
      since: '6.2',
      attributes: {
        mode: {
          text: 'What the guest may cache.',
          values: {
            none: 'nothing: changes on the host show at once',
            always: 'everything: fastest, for directories that nobody else changes',
          },
          default: 'decided by virtiofsd: in between',
        },
      },
    },
    'binary/sandbox': {
      text: 'How virtiofsd confines itself to the shared directory.',
      since: '7.2',
      attributes: {
        mode: {
          text: 'The means.',
          values: { namespace: 'by namespaces', chroot: 'by another root directory, where namespaces cannot be had' },
          default: 'decided by virtiofsd: `namespace`',
        },
      },
    },
    'binary/lock': {
      text: 'Whether locks in the guest are locks on the host. The virtiofsd in Rust knows none of it.',
      since: '6.2',
      attributes: {
        posix: { text: 'Whether POSIX locks reach the host.', default: 'decided by virtiofsd: off' },
        flock: { text: 'Whether locks of `flock()` reach the host.', default: 'decided by virtiofsd: off' },
      },
    },
    'binary/thread_pool': {
      text: 'Threads that serve requests side by side; they help slow storage and hinder fast.',
      since: '8.5',
      attributes: { size: { text: 'The most threads; 0 for none.', default: 'decided by virtiofsd' } },
    },
    'binary/openfiles': {
      text: 'The limit to files that virtiofsd holds open; deep directory trees need many.',
      since: '10.0–11.3',
      attributes: {
        max: { text: 'The highest number of open files (`--rlimit-nofile`).', default: 'decided by virtiofsd' },
      },
    },
    idmap: {
      text: 'Maps user and group numbers of the guest to the host’s, for a virtiofsd without privileges.',
      since: '10.0',
    },
  },
};
