import type { Chapter } from '../documentation.js';

const compression = { auto: 'for slow connections', never: 'never', always: 'always' };
const channelModes = { any: 'encrypted where possible', secure: 'only encrypted', insecure: 'never encrypted' };

/** How people see the guest’s screen. */
export const graphics: Chapter = {
  at: 'devices/graphics',
  anchor: 'graphical-framebuffers',
  elements: {
    '': {
      text: 'A way to see the guest’s screen and to type. With one, libvirt also adds a video card, mouse and keyboard where they are missing.',
      example: "<graphics type='vnc' autoport='yes'><listen type='address' address='127.0.0.1'/></graphics>",
      attributes: {
        type: {
          text: 'The kind of access.',
          values: {
            vnc: 'a VNC server',
            spice: 'a SPICE server, with sound, USB and clipboard',
            sdl: 'a window on the host',
            dbus: 'D-Bus, for clients on the host',
            'egl-headless': 'OpenGL on the host’s GPU without a window; next to VNC or SPICE',
            rdp: 'RDP, by a program of its own with QEMU',
            desktop: 'a window of VirtualBox',
          },
          valuesSince: { dbus: '8.4' },
        },
        port: {
          text: 'The TCP port; -1 for a free one. VNC’s display 0 is port 5900.',
          default: 'a free one from 5900 on, with `autoport`',
        },
        autoport: { text: 'Whether a free port is taken at each start.', default: '`yes` where no port is stated' },
        tlsPort: 'The TCP port for encrypted SPICE; -1 for a free one.',
        websocket: { text: 'The TCP port for VNC by WebSocket, as browsers need; -1 for a free one.' },
        listen: 'The address listened on. The same as in `<listen type="address">`, which is the newer form.',
        address: 'The D-Bus to appear on, rather than a private one.',
        p2p: {
          text: 'Whether D-Bus clients connect directly, by a descriptor that libvirt hands them.',
          default: 'no',
          since: '8.4',
        },
        socket: 'A Unix socket rather than a TCP port, for VNC. The same as `<listen type="socket">`.',
        passwd:
          'The password in plain text; empty to lock everybody out. VNC uses only eight characters. Hidden by `virsh dumpxml` unless asked with `--security-info`.',
        passwdValidTo: {
          text: 'Until when the password lets anybody in, in UTC.',
          example: "passwdValidTo='2026-04-09T15:51:00'",
        },
        username: { text: 'The login that RDP clients must give, together with `passwd`.', since: '11.1' },
        connected: {
          text: 'What happens to clients when the password changes.',
          values: { keep: 'they stay', disconnect: 'they are cut off', fail: 'the change is refused' },
        },
        keymap: {
          text: 'The keyboard that the client is taken to have. Clients of today need none.',
          example: "keymap='en-gb'",
        },
        sharePolicy: {
          text: 'Who may connect to VNC at the same time.',
          values: {
            'allow-exclusive': 'a client may ask to be alone',
            'force-shared': 'all share; who wants to be alone is turned away',
            ignore: 'everybody is let in',
          },
          default: 'allow-exclusive',
        },
        powerControl: { text: 'Whether VNC clients may shut down and reset the guest.', default: 'no', since: '7.1' },
        wait: {
          text: 'Whether the guest waits for a VNC client before it boots (bhyve).',
          default: 'no',
          since: '11.10',
        },
        defaultMode: {
          text: 'Which SPICE channels are encrypted, unless `<channel>` says otherwise.',
          values: channelModes,
          default: 'any',
        },
        display: {
          text: 'The X display on which SDL opens its window.',
          default: 'that of the environment',
          example: "display=':0.0'",
        },
        xauth: 'The Xauthority file with the right to open windows on the X display.',
        fullscreen: { text: 'Whether SDL’s or VirtualBox’s window covers the host’s whole screen.', default: 'no' },
        multiUser: { text: 'Whether several RDP clients may see the screen at the same time.', default: 'no' },
        replaceUser: { text: 'Whether a new RDP client takes the place of the one before.', default: 'no' },
      },
    },
    listen: {
      text: 'Where the server waits for clients; for VNC, SPICE and RDP.',
      attributes: {
        type: {
          text: 'How it waits.',
          values: {
            address: 'at an address of the host',
            network: 'at the host’s address in a libvirt network',
            socket: 'at a Unix socket',
            none: 'nowhere: clients get a descriptor from libvirt (`virt-viewer --attach`)',
          },
        },
        address: { text: 'The address or host name; `0.0.0.0` for all.', default: 'as `qemu.conf` says: 127.0.0.1' },
        network: 'Takes the first IPv4 address that the host has in this libvirt network.',
        socket: {
          text: 'The path at which QEMU makes the Unix socket for clients.',
          default: 'one that libvirt makes',
        },
      },
    },
    gl: {
      text: 'OpenGL for the guest by the host’s GPU.',
      attributes: {
        enable: { text: 'Whether OpenGL is used. SPICE then works by socket or descriptor alone.' },
        rendernode: {
          text: 'The DRM render node of the GPU that draws.',
          default: 'the first that can be had',
          example: "rendernode='/dev/dri/renderD128'",
        },
      },
    },
    audio: {
      text: 'The `<audio>` whose sound clients of VNC or D-Bus hear.',
      since: '7.2',
      attributes: { id: 'Which host sound backend remote clients hear: the `id` of an `<audio>` element.' },
    },
    channel: {
      text: 'Overrides the encryption rule for a single SPICE channel.',
      attributes: {
        name: {
          text: 'The channel.',
          values: {
            main: 'control',
            display: 'the screen',
            inputs: 'mouse and keyboard',
            cursor: 'the pointer',
            playback: 'sound to the client',
            record: 'sound from the client',
            smartcard: 'smart cards',
            usbredir: 'USB devices',
          },
        },
        mode: { text: 'The rule for it.', values: channelModes },
      },
    },
    image: {
      text: 'How SPICE compresses still parts of the screen.',
      attributes: {
        compression: {
          text: 'The method.',
          values: {
            auto_glz: 'GLZ or Quic, by picture',
            auto_lz: 'LZ or Quic, by picture',
            quic: 'Quic, good for photographs',
            glz: 'LZ with a memory of earlier pictures',
            lz: 'LZ',
            off: 'none',
          },
          default: 'decided by SPICE: `auto_glz`',
        },
      },
    },
    jpeg: {
      text: 'JPEG, with loss, for pictures on slow connections of SPICE.',
      attributes: { compression: { text: 'When it is used.', values: compression, default: 'auto' } },
    },
    zlib: {
      text: 'Zlib on top of GLZ for slow connections of SPICE.',
      attributes: { compression: { text: 'When it is used.', values: compression, default: 'auto' } },
    },
    playback: {
      text: 'How SPICE sends the guest’s sound to the client.',
      attributes: {
        compression: { text: 'Saves bandwidth by compressing audio, at a little more delay.', default: 'on' },
      },
    },
    streaming: {
      text: 'Sending moving parts of the screen as video (SPICE).',
      attributes: {
        mode: {
          text: 'Which parts.',
          values: { filter: 'those that look like video', all: 'all that move fast', off: 'none' },
          default: 'decided by SPICE',
        },
      },
    },
    clipboard: {
      text: 'Sharing the clipboard with the SPICE client, by the agent in the guest.',
      attributes: {
        copypaste: { text: 'Lets text be copied between guest and client in both directions.', default: 'yes' },
      },
    },
    mouse: {
      text: 'Whether the guest or the SPICE client moves and draws the mouse pointer.',
      attributes: {
        mode: {
          text: 'Whether the pointer moves by steps or by places.',
          values: {
            server: 'the guest: relative moves, the mouse is caught',
            client: 'the client: absolute places, by tablet or agent',
          },
          default: 'client',
        },
      },
    },
    filetransfer: {
      text: 'Dropping files on the SPICE window, by the agent in the guest.',
      attributes: { enable: { text: 'Lets files dropped on the window be copied into the guest.', default: 'yes' } },
    },
  },
};
