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
        pool: 'The storage pool; for `type="volume"`.',
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
      text: 'The NVMe controller on the host.',
      since: '6.0',
      attributes: {
        domain: 'The PCI domain on the host, as `lspci -D` shows it.',
        bus: 'The two digits before the colon in `lspci`.',
        slot: 'The two digits between colon and dot in `lspci`.',
        function: 'The digit after the dot in `lspci`.',
        multifunction:
          'Accepted by the schema for every PCI address, but it describes guest slots and has no effect on this side.',
      },
    },
    host: {
      text: 'The server. Ceph and Gluster take several.',
      example: "<host name='ceph-1.example.org' port='6789'/>",
      attributes: {
        name: 'The machine to connect to: a host name, IPv4 or IPv6 address.',
        port: { text: 'The TCP port that the server listens at.', default: 'the usual one of the protocol' },
        transport: {
          text: 'How the server is reached.',
          values: {
            tcp: 'by TCP',
            unix: 'by the socket in `socket`; NBD and Gluster',
            rdma: 'by RDMA; Gluster of old',
          },
          default: 'tcp',
        },
        socket: 'The Unix socket, with `transport="unix"`.',
      },
    },
    snapshot: {
      text: 'A snapshot that the server has of the image (RBD), used read-only.',
      attributes: { name: 'The snapshot, as `rbd snap ls` lists it.' },
    },
    config: {
      text: 'A client configuration for Ceph other than `/etc/ceph/ceph.conf`.',
      attributes: { file: 'Its absolute path on the host.' },
    },
    auth: {
      text: 'Credentials for the server (RBD, iSCSI, SSH). The password is kept in a libvirt secret.',
      example: "<auth username='libvirt'><secret type='ceph' usage='ceph-libvirt'/></auth>",
      attributes: { username: 'The user known to the server; for Ceph without `client.`.' },
    },
    'auth/secret': {
      text: 'The secret with the password, named by `uuid` or by `usage`.',
      attributes: {
        type: { text: 'What the libvirt secret holds.', values: { ceph: 'a key of Ceph', iscsi: 'a CHAP password' } },
        uuid: 'The secret’s UUID, as `virsh secret-list` shows it.',
        usage: 'The name given to the libvirt secret when it was defined, as `virsh secret-list` shows it.',
      },
    },
    encryption: {
      text: 'The image is encrypted, and QEMU (or librbd) decrypts it; the host keeps only ciphertext.',
      example: "<encryption format='luks'><secret type='passphrase' uuid='…'/></encryption>",
      attributes: {
        format: {
          text: 'How it is encrypted.',
          values: {
            luks: 'LUKS version 1',
            luks2: 'LUKS version 2; librbd alone',
            'luks-any': 'LUKS of either version; librbd alone',
            qcow: 'the broken scheme of old qcow images, refused',
            default: 'the format that libvirt prefers, for new volumes',
          },
          valuesSince: { 'luks-any': '9.1–11.3' },
        },
        engine: {
          text: 'Who decrypts.',
          values: { qemu: 'QEMU', librbd: 'Ceph’s client, for RBD images' },
          default: 'qemu',
        },
      },
    },
    'encryption/secret': {
      text: 'The secret with the passphrase, named by `uuid` or by `usage`. librbd takes several for layered images.',
      attributes: {
        type: { text: 'What the libvirt secret holds.', values: { passphrase: 'a passphrase' } },
        uuid: 'The secret’s UUID, as `virsh secret-list` shows it.',
        usage: 'The name given to the libvirt secret when it was defined, as `virsh secret-list` shows it.',
      },
    },
    'encryption/cipher': {
      text: 'The cipher for a new volume. An existing one is opened by what its header says.',
      attributes: {
        name: 'The algorithm: `aes`, `serpent`, `twofish` and others.',
        size: { text: 'The length of the key.', unit: 'bits' },
        mode: { text: 'How blocks are chained: `xts`, `cbc`, `ecb`.', default: 'xts' },
        hash: { text: 'The digest for the passphrase: `sha256` and others.', default: 'sha256' },
      },
    },
    'encryption/ivgen': {
      text: 'How initial vectors of a new volume are made.',
      attributes: {
        name: { text: 'The method: `plain64`, `plain`, `essiv`.', default: 'plain64' },
        hash: 'The digest that `essiv` uses.',
      },
    },
    reservations: {
      text: 'Lets the guest reserve a SCSI `lun` for itself (persistent reservations), by a helper with the rights for it. Clusters use it for fencing.',
      attributes: {
        managed:
          'Whether libvirt runs the helper for the domain (`yes`), or you name the socket of one in `<source>` (`no`).',
        migration: { text: 'Whether the domain may migrate, taking its reservations along.', since: '11.4–12.8' },
      },
    },
    'reservations/source': {
      text: 'The socket of a helper that libvirt does not run.',
      attributes: {
        type: { text: 'The kind of connection.', values: { unix: 'a Unix socket' } },
        path: 'The socket of `qemu-pr-helper`, by absolute path.',
        mode: {
          text: 'Who connects.',
          values: { client: 'QEMU connects to it: the only choice', server: 'accepted by the schema alone' },
        },
      },
    },
    'reservations/source/reconnect': {
      text: 'What happens when the helper goes away.',
      attributes: {
        enabled: 'Whether QEMU tries again.',
        timeout: { text: 'How long it waits in between.', unit: 'seconds' },
        delay: { text: 'Accepted by the schema, meant for NBD disks alone.', unit: 'seconds', since: '9.1–11.3' },
      },
    },
    initiator: 'Who the host claims to be towards an iSCSI server.',
    'initiator/iqn': {
      text: 'The name under which the host logs in to the iSCSI target.',
      attributes: {
        name: { text: 'An IQN; iSCSI servers grant access by it.', example: "name='iqn.2024-01.org.example:client'" },
      },
    },
    slices: { text: 'Uses a stretch of the file or device instead of all of it.', since: '6.1' },
    'slices/slice': {
      text: 'The stretch: where it begins and how long it is.',
      since: '6.1',
      attributes: {
        type: { text: 'What is cut.', values: { storage: 'the storage in which the image lies' } },
        offset: { text: 'How far into the file or device it begins.', unit: 'bytes' },
        size: { text: 'How many bytes it takes.', unit: 'bytes' },
      },
    },
    ssl: {
      text: 'How HTTPS and FTPS servers are checked.',
      since: '6.2',
      attributes: { verify: { text: 'Whether the server’s certificate must be valid.', default: 'yes' } },
    },
    cookies: { text: 'Cookies sent to an HTTP server.', since: '6.2' },
    'cookies/cookie': {
      text: 'One piece of state for the web server, such as a session; the text is its value.',
      since: '6.2',
      attributes: { name: 'The key under which the server looks for it.' },
    },
    readahead: {
      text: 'Reading ahead from HTTP, FTP and the like.',
      since: '6.2',
      attributes: { size: { text: 'How much.', unit: 'bytes', default: 'decided by QEMU: 256 KiB' } },
    },
    timeout: {
      text: 'Patience with HTTP and FTP servers.',
      since: '6.2',
      attributes: {
        seconds: {
          text: 'After how long a silent connection counts as broken.',
          default: 'decided by QEMU: 5 seconds',
        },
      },
    },
    identity: {
      text: 'As whom QEMU acts: with NFS the user and group of its requests, with SSH how it logs in.',
      attributes: {
        user: { text: 'Whose permissions the NFS server applies: a login, or `+` and a number.', since: '7.0' },
        group: { text: 'Which group’s permissions the NFS server applies: a name, or `+` and a number.', since: '7.0' },
        username: { text: 'The SSH user on the server.', since: '9.8' },
        keyfile: { text: 'A private SSH key without passphrase, by path on the host.', since: '9.8' },
        agentsock: { text: 'The socket of an ssh-agent that has the key.', since: '9.8' },
      },
    },
    knownHosts: {
      text: 'The host keys that an SSH server is checked against.',
      since: '9.8',
      attributes: { path: 'A file in the format of `~/.ssh/known_hosts`.' },
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
