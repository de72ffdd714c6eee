import type { Chapter } from '../documentation.js';
import { storageAges, storageTypes } from './storage-words.js';

/** Where a disk’s data is. */
export const diskSources: Chapter = {
  at: 'devices/disk/source',
  anchor: 'hard-drives-floppy-disks-cdroms',
  elements: {
    '': {
      text: 'Where the data is. Without it a CD or floppy drive is empty.',
      example: "<source file='/var/lib/libvirt/images/web-1.qcow2'/>",
      attributes: {
        file: 'The image on the host, by absolute path; for `type="file"`.',
        dev: 'The block device on the host, best by a path under `/dev/disk/by-…`; for `type="block"`. For `vhostvdpa` the vDPA character device.',
        dir: 'The directory on the host that is shown as a FAT file system; for `type="dir"`. Nothing should change it meanwhile.',
        fdgroup: {
          text: 'The name under which a management program has passed open files to libvirt, which are used rather than the path.',
          since: '9.0',
        },
        index:
          'The number of this image in the disk’s chain while the domain runs, by which block jobs name it: `vda[2]`. Output only.',
        startupPolicy: {
          text: 'What happens when the image cannot be found.',
          values: {
            mandatory: 'the domain does not start',
            requisite: 'it does not start, but it can be migrated or restored without',
            optional: 'it goes on without',
          },
          default: 'mandatory',
        },
        protocol: {
          text: 'How the server is spoken to; for `type="network"`.',
          values: {
            nbd: 'network block device, port 10809',
            iscsi: 'iSCSI, port 3260; `name` is the IQN, with `/` and the LUN',
            rbd: 'Ceph: `name` is pool and image, from 11.6 on with a namespace between; hosts are the monitors',
            gluster: 'GlusterFS: `name` is volume and path, port 24007',
            nfs: 'NFS: `name` is the path; the server’s port cannot be given',
            http: 'HTTP, read-only',
            https: 'HTTP with TLS, read-only',
            ftp: 'FTP, read-only',
            ftps: 'FTP with TLS, read-only',
            tftp: 'TFTP, read-only; gone from new QEMUs',
            ssh: 'SFTP: `name` is the path',
            sheepdog: 'Sheepdog, gone from new QEMUs',
            vxhs: 'Veritas HyperScale, gone from new QEMUs',
          },
          valuesSince: { nfs: '7.0' },
        },
        name: 'What is wanted from the server: export, image, IQN or path, by `protocol`. Only NBD can do without.',
        tls: {
          text: 'Whether the connection is encrypted, for NBD and VxHS.',
          default: 'as `nbd_tls` in `qemu.conf` says',
        },
        tlsHostname: {
          text: 'The name expected in the server’s certificate, when it is not the one connected to.',
          since: '8.2',
        },
        query: { text: 'The query string of an HTTP address, without the question mark.', since: '6.2' },
        pool: 'The libvirt storage pool, as `virsh pool-list` names it; it must be active. For `type="volume"`.',
        volume: 'The volume in the pool, as `virsh vol-list` names it; for `type="volume"`.',
        mode: {
          text: 'How a volume of an iSCSI pool is reached.',
          values: { host: 'by the block device that the host has for it', direct: 'by QEMU itself' },
          default: 'host',
        },
        type: {
          text: 'What stands behind; for NVMe and vhost-user.',
          values: { pci: 'a PCI device, in `<address>`', unix: 'a socket, in `path`' },
        },
        namespace: 'The number of the NVMe namespace, from 1; for `type="nvme"`.',
        managed: {
          text: 'Whether libvirt takes the NVMe controller from the host’s driver and gives it back afterwards.',
          default: 'no',
        },
        path: 'The socket of the process that serves the disk; for `type="vhostuser"`.',
      },
    },
    address: {
      text: 'The PCI place of the host’s NVMe controller, which QEMU then drives itself; the host loses it meanwhile.',
      since: '6.0',
      attributes: {
        domain: 'The PCI domain on the host, as `lspci -D` shows it.',
        bus: 'The two digits before the colon in `lspci`.',
        slot: 'The two hexadecimal digits between colon and dot in `lspci`.',
        function: 'The digit after the dot in `lspci`, 0 to 7.',
        multifunction:
          'Accepted by the schema for every PCI address, but it describes guest slots and has no effect on this side.',
      },
    },
    host: {
      text: 'The server. Ceph and Gluster take several.',
      example: "<host name='ceph-1.example.org' port='6789'/>",
      attributes: {
        name: 'The machine to connect to: a host name, IPv4 or IPv6 address.',
        port: {
          text: 'The TCP port that the server listens at, as a number.',
          default: 'the usual one of the protocol',
        },
        transport: {
          text: 'How the server is reached.',
          values: {
            tcp: 'by TCP',
            unix: 'by the socket in `socket`; NBD and Gluster',
            rdma: 'by RDMA; Gluster of old',
          },
          default: 'tcp',
        },
        socket: 'The path of the Unix socket on the host, for `transport="unix"`; then without name and port.',
      },
    },
    snapshot: {
      text: 'A snapshot that the server has of the image (RBD), used read-only.',
      attributes: { name: 'Which RBD snapshot, as `rbd snap ls` lists it. The disk is then read-only.' },
    },
    config: {
      text: 'A client configuration for Ceph other than `/etc/ceph/ceph.conf`.',
      attributes: { file: 'A `ceph.conf` by absolute path, readable for QEMU’s user.' },
    },
    slices: { text: 'Uses a stretch of the file or device instead of all of it.', since: '6.1' },
    'slices/slice': {
      text: 'The stretch of the host’s file or device that holds the image: where it begins and how long it is.',
      since: '6.1',
      attributes: {
        type: { text: 'What the offsets count in.', values: { storage: 'the storage in which the image lies' } },
        offset: { text: 'How far into the file or device it begins.', unit: 'bytes' },
        size: { text: 'How much of the file or device belongs to the image.', unit: 'bytes' },
      },
    },
    readahead: {
      text: 'Reading ahead from HTTP, FTP and the like.',
      since: '6.2',
      attributes: { size: { text: 'How much.', unit: 'bytes', default: 'decided by QEMU: 256 KiB' } },
    },
    timeout: {
      text: 'How patient QEMU is with HTTP and FTP servers that do not answer.',
      since: '6.2',
      attributes: {
        seconds: {
          text: 'After how long a silent connection counts as broken.',
          default: 'decided by QEMU: 5 seconds',
        },
      },
    },
    reconnect: {
      text: 'What happens when the connection breaks, of a vhost-user disk or NBD.',
      attributes: {
        enabled: 'Whether QEMU tries to reach the vhost-user process again.',
        timeout: { text: 'How long it waits between attempts.', unit: 'seconds' },
        delay: {
          text: 'How long requests to an NBD server are held back for it to return before they fail.',
          unit: 'seconds',
          default: '0',
          since: '9.1–11.3',
        },
      },
    },
    dataStore: {
      text: 'The raw file that holds the data of a qcow2 image (`data_file`), while the image itself has only its tables.',
      since: '10.10',
      attributes: {
        type: {
          text: 'What it is kept on; its place stands in `<source>`.',
          values: storageTypes,
          valuesSince: storageAges,
        },
      },
    },
    privateData: 'Notes of libvirt’s own on a running image. Never read from what you define.',
  },
};
