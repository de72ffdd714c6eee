import type { Chapter } from '../documentation.js';

/** As whom a disk’s data is reached, and how it is protected. */
export const diskAccess: Chapter = {
  at: 'devices/disk/source',
  anchor: 'hard-drives-floppy-disks-cdroms',
  elements: {
    auth: {
      text: 'Credentials for the server (RBD, iSCSI, SSH). The password is kept in a libvirt secret.',
      example: "<auth username='libvirt'><secret type='ceph' usage='ceph-libvirt'/></auth>",
      attributes: { username: 'The user known to the server; for Ceph without `client.`.' },
    },
    'auth/secret': {
      text: 'Refers to the libvirt secret that keeps the password, by `uuid` or by `usage`, so that it never stands in the XML.',
      attributes: {
        type: {
          text: 'What kind of credential the libvirt secret holds.',
          values: { ceph: 'a key of Ceph', iscsi: 'a CHAP password' },
        },
        uuid: 'Refers to the libvirt secret by UUID, as `virsh secret-list` shows it; instead of `usage`.',
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
        type: { text: 'What kind of credential the libvirt secret holds.', values: { passphrase: 'a passphrase' } },
        uuid: 'Refers to the libvirt secret by UUID, as `virsh secret-list` shows it; instead of `usage`.',
        usage: 'The name given to the libvirt secret when it was defined, as `virsh secret-list` shows it.',
      },
    },
    'encryption/cipher': {
      text: 'The cipher for a new volume. An existing one is opened by what its header says.',
      attributes: {
        name: 'The algorithm: `aes`, `serpent`, `twofish` and others.',
        size: { text: 'How long the key of a new volume is, such as 256.', unit: 'bits' },
        mode: { text: 'How blocks are chained: `xts`, `cbc`, `ecb`.', default: 'xts' },
        hash: { text: 'The digest for the passphrase: `sha256` and others.', default: 'sha256' },
      },
    },
    'encryption/ivgen': {
      text: 'How initial vectors of a new volume are made.',
      attributes: {
        name: { text: 'The method: `plain64`, `plain`, `essiv`.', default: 'plain64' },
        hash: 'The digest from which `essiv` derives its vectors, such as `sha256`.',
      },
    },
    reservations: {
      text: 'Lets the guest reserve a SCSI `lun` for itself (persistent reservations), by a helper with the rights for it. Clusters use it for fencing.',
      attributes: {
        managed:
          'Whether libvirt runs the helper for the domain (`yes`), or you name the socket of one in `<source>` (`no`).',
        migration: {
          text: 'Whether a migration may take the SCSI reservations along to the other host; otherwise it is refused.',
          since: '11.4–12.8',
        },
      },
    },
    'reservations/source': {
      text: 'The socket of a helper that libvirt does not run.',
      attributes: {
        type: { text: 'How QEMU reaches the reservation helper.', values: { unix: 'a Unix socket' } },
        path: 'The socket of `qemu-pr-helper`, by absolute path.',
        mode: {
          text: 'Who connects.',
          values: { client: 'QEMU connects to it: the only choice', server: 'accepted by the schema alone' },
        },
      },
    },
    'reservations/source/reconnect': {
      text: 'What QEMU does when the connection to the helper breaks.',
      attributes: {
        enabled: '`yes` lets QEMU connect again by itself, `no` leaves it disconnected.',
        timeout: { text: 'How long QEMU pauses between two attempts to connect.', unit: 'seconds' },
        delay: { text: 'Accepted by the schema, meant for NBD disks alone.', unit: 'seconds', since: '9.1–11.3' },
      },
    },
    initiator: 'Who the host claims to be towards an iSCSI server.',
    'initiator/iqn': {
      text: 'The name under which QEMU logs in to the iSCSI target, where access is granted by initiator.',
      attributes: {
        name: {
          text: 'The initiator’s IQN, as the target’s access list has it.',
          example: "name='iqn.2024-01.org.example:client'",
        },
      },
    },
    ssl: {
      text: 'How strictly certificates of HTTPS and FTPS servers are checked.',
      since: '6.2',
      attributes: { verify: { text: 'Whether the server’s certificate must be valid.', default: 'yes' } },
    },
    cookies: {
      text: 'Cookies sent with every request to an HTTP or HTTPS server, such as a session’s token.',
      since: '6.2',
    },
    'cookies/cookie': {
      text: 'One piece of state for the web server, such as a session; the text is its value.',
      since: '6.2',
      attributes: {
        name: 'The cookie’s key under which the web server looks for it; letters, digits and some punctuation.',
      },
    },
    identity: {
      text: 'As whom QEMU acts: with NFS the user and group of its requests, with SSH how it logs in.',
      attributes: {
        user: { text: 'Whose permissions the NFS server applies: a login, or `+` and a number.', since: '7.0' },
        group: { text: 'Which group’s permissions the NFS server applies: a name, or `+` and a number.', since: '7.0' },
        username: { text: 'The account to log in with on the SSH server; needed for SSH.', since: '9.8' },
        keyfile: { text: 'A private SSH key without passphrase, by path on the host.', since: '9.8' },
        agentsock: {
          text: 'The socket of an ssh-agent that has the key, as its `SSH_AUTH_SOCK` says; also for keys with passphrase.',
          since: '9.8',
        },
      },
    },
    knownHosts: {
      text: 'The host keys that an SSH server is checked against.',
      since: '9.8',
      attributes: {
        path: 'A file in the format of `~/.ssh/known_hosts`; a server whose key is not in there is refused.',
      },
    },
  },
};
