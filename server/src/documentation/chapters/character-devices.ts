import type { Chapter, Note } from '../documentation.js';

/** The `type` of everything that has a character device at its other end. */
export const hostSide: Note = {
  text: 'Where the other end is on the host; decides which attributes of `<source>` count.',
  anchor: 'host-interface',
  values: {
    pty: 'a pseudo-terminal, as `virsh console` needs',
    unix: 'a Unix socket',
    tcp: 'a TCP connection',
    udp: 'UDP packets',
    file: 'a file that output is written to',
    dev: 'a device of the host',
    pipe: 'a named pipe',
    null: 'nowhere: output vanishes, no input',
    stdio: 'the log of the domain; no input',
    vc: 'a text screen of the graphics',
    spicevmc: 'the SPICE client, for its agent, smart cards or USB',
    spiceport: 'the SPICE client, under a name',
    'qemu-vdagent': 'QEMU’s own clipboard and mouse agent, for VNC and others',
    dbus: 'the D-Bus display',
    nmdm: 'a null modem of FreeBSD (bhyve)',
  },
  valuesSince: { 'qemu-vdagent': '8.4', dbus: '8.4' },
};

const tty: Note = 'The pseudo-terminal on the host while the domain runs, for old clients. Output only.';

/** Serial ports, consoles and channels. */
export const characterDevices: Chapter = {
  at: 'devices',
  anchor: 'consoles-serial-parallel-channel-devices',
  elements: {
    serial: {
      text: 'A serial port. The first is also the text console; libvirt then lists it as `<console>` too.',
      anchor: 'serial-port',
      example: "<serial type='pty'/>",
      attributes: { type: hostSide, tty },
    },
    parallel: {
      text: 'A printer port as PCs had it; x86 guests only.',
      anchor: 'parallel-port',
      attributes: { type: hostSide, tty },
    },
    console: {
      text: 'The text console that `virsh console` connects to. The first is the same device as the first serial port, unless its target is another, such as virtio.',
      anchor: 'console',
      example: "<console type='pty'><target type='virtio'/></console>",
      attributes: { type: hostSide, tty },
    },
    channel: {
      text: 'A private line between guest and host, such as the one to the guest agent.',
      anchor: 'channel',
      example: "<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>",
      attributes: { type: hostSide },
    },
    smartcard: {
      text: 'A smart card reader with its card. QEMU takes one, and a `ccid` controller is added for it.',
      anchor: 'smartcard-devices',
      attributes: {
        mode: {
          text: 'Where the card is.',
          anchor: 'smartcard-devices',
          values: {
            host: 'in a reader of the host, by NSS',
            'host-certificates': 'made up from three certificates of the host',
            passthrough: 'at the other end of a character device, mostly the SPICE client',
          },
        },
        type: hostSide,
      },
    },
    'smartcard/certificate': {
      text: 'The nickname of an NSS certificate; exactly three are needed.',
      anchor: 'smartcard-devices',
    },
    'smartcard/database': {
      text: 'The NSS database on the host.',
      anchor: 'smartcard-devices',
      default: '/etc/pki/nssdb',
    },
  },
};

/** What lies at either end of a character device. */
export const characterDeviceEnds: Chapter = {
  at: 'devices/serial',
  anchor: 'consoles-serial-parallel-channel-devices',
  elements: {
    source: {
      text: 'The other end on the host. UDP and EGD have two: one to listen at, one to send to.',
      anchor: 'host-interface',
      attributes: {
        mode: {
          text: 'Who opens the connection: `bind` waits for it, `connect` makes it.',
          values: { bind: 'QEMU listens', connect: 'QEMU connects' },
          anchor: 'host-interface',
        },
        path: {
          text: 'The socket, file, pipe, device or pseudo-terminal on the host. For sockets of virtio channels and for pseudo-terminals it is best left to libvirt.',
          anchor: 'host-interface',
        },
        host: {
          text: 'The host name or IP that QEMU listens at (`bind`) or connects to (`connect`).',
          anchor: 'host-interface',
        },
        service: {
          text: 'The number of the TCP or UDP port, or a name from `/etc/services`.',
          anchor: 'host-interface',
        },
        channel: {
          text: 'The name of the channel for SPICE or D-Bus clients; `org.qemu.console.serial.0` is shown as a terminal.',
          anchor: 'host-interface',
        },
        master: { text: 'The guest’s side of the null modem: a path such as `/dev/nmdm0A`.', anchor: 'host-interface' },
        slave: { text: 'The client’s side of the null modem: a path such as `/dev/nmdm0B`.', anchor: 'host-interface' },
        append: {
          text: 'Whether what is in the file stays when the domain starts again.',
          default: 'off',
          anchor: 'host-interface',
        },
        tls: {
          text: 'Whether the TCP connection is encrypted, with the certificates that `qemu.conf` names.',
          default: 'as `chardev_tls` in `qemu.conf` says',
          anchor: 'host-interface',
        },
      },
    },
    'source/reconnect': {
      text: 'What happens when a Unix or TCP connection that QEMU made breaks.',
      attributes: {
        enabled: '`yes` lets QEMU connect again by itself; only with `mode="connect"`.',
        timeout: { text: 'How long QEMU pauses between two attempts to connect.', unit: 'seconds' },
        delay: { text: 'Accepted by the schema, meant for NBD disks alone.', unit: 'seconds', since: '9.1–11.3' },
      },
    },
    'source/clipboard': {
      text: 'Sharing the clipboard between guest and client, by `qemu-vdagent`.',
      since: '8.4',
      attributes: {
        copypaste: { text: 'Lets text be copied between guest and client in both directions.', default: 'no' },
      },
    },
    'source/mouse': {
      text: 'How `qemu-vdagent` brings the pointer to the guest: as a mouse’s moves or as places.',
      since: '8.4',
      attributes: {
        mode: {
          text: 'Whether the pointer moves by steps or by places.',
          values: { server: 'the guest', client: 'the client' },
          default: 'client',
        },
      },
    },
    protocol: {
      text: 'Whether raw bytes or telnet are spoken over a TCP connection.',
      attributes: {
        type: {
          text: 'What travels over the connection.',
          values: {
            raw: 'the bytes as they are',
            telnet: 'telnet',
            telnets: 'telnet with TLS (not QEMU)',
            tls: 'TLS (not QEMU; there use `tls` in `<source>`)',
          },
          default: 'raw',
        },
      },
    },
    log: {
      text: 'A copy of all output in a file of the host, kept by virtlogd.',
      attributes: {
        file: 'Where the copy is written, by absolute path; virtlogd rotates it by size.',
        append: { text: 'Whether what is in the file stays when the domain starts again.', default: 'off' },
      },
    },
    target: {
      text: 'What appears in the guest: kind of port, its number or name.',
      attributes: {
        type: {
          text: 'The kind of port; which ones there are depends on the device.',
          values: {
            'isa-serial': 'the serial port of a PC',
            'usb-serial': 'a USB serial adapter',
            'pci-serial': 'a PCI serial card',
            'spapr-vio-serial': 'the terminal of pseries',
            'system-serial': 'the board’s own, of Arm and RISC-V',
            'sclp-serial': 'the console of s390x',
            'isa-debug': 'a port that firmware writes its messages to',
            serial: 'of a console: the first serial port',
            virtio:
              'a port of virtio-serial; in the guest `/dev/hvc0` for consoles, `/dev/virtio-ports/NAME` for channels',
            xen: 'Xen’s',
            guestfwd: 'of a channel: an address in the guest’s SLIRP network',
            sclp: 'of a console: s390x, better written as serial port',
            sclplm: 'of a console: s390x in line mode, better written as serial port',
            lxc: 'the console of a container',
            openvz: 'the console of an OpenVZ container',
            uml: 'of user-mode Linux',
          },
          valuesSince: { 'isa-debug': '8.1' },
          default: 'what the machine usually has',
        },
        port: { text: 'Its number, from 0. Of `guestfwd`, the TCP port.', default: 'the next free one' },
        name: {
          text: 'The name of the channel in the guest. `org.qemu.guest_agent.0` is the guest agent, `com.redhat.spice.0` the SPICE agent.',
        },
        address: 'The IP address in the guest’s network whose traffic goes to the host; for `guestfwd`.',
        state: {
          text: 'Whether somebody in the guest has the channel open. Output only.',
          values: { connected: 'yes', disconnected: 'no' },
        },
      },
    },
    'target/model': {
      text: 'QEMU’s device behind the port. libvirt fills it in.',
      attributes: {
        name: {
          text: 'Which device.',
          values: {
            'isa-serial': 'a 16550A at the usual ports of a PC',
            'usb-serial': 'an FTDI adapter',
            'pci-serial': 'a 16550A on PCI',
            'spapr-vty': 'the terminal of pseries',
            pl011: 'PrimeCell, on Arm boards',
            '16550a': 'a 16550A in memory, on RISC-V boards',
            sclpconsole: 's390x, full screen',
            sclplmconsole: 's390x, line by line',
            'isa-debugcon': 'the debug port of a PC',
          },
          valuesSince: { 'isa-debugcon': '8.1' },
        },
      },
    },
  },
};
