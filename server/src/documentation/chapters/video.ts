import type { Chapter } from '../documentation.js';

/** Video cards. */
export const videoCards: Chapter = {
  at: 'devices/video',
  anchor: 'video-devices',
  elements: {
    '': {
      text: 'A video card. libvirt adds one when there is `<graphics>`; `<model type="none"/>` prevents it.',
      example: "<video><model type='virtio'/></video>",
    },
    driver: {
      text: 'Whether QEMU itself or a process of its own draws, and virtio options.',
      attributes: {
        name: {
          text: 'Who runs it.',
          values: { qemu: 'QEMU', vhostuser: 'a process of its own; for virtio' },
          default: 'qemu',
          since: '5.8',
        },
        vgaconf: {
          text: 'How bhyve shows its `gop` card.',
          values: { io: 'VGA ports alone', on: 'VGA too', off: 'no VGA' },
          default: 'decided by bhyve: io',
        },
      },
    },
    model: {
      text: 'Which make of video card the guest finds, how much memory and how many screens it has.',
      attributes: {
        type: {
          text: 'The kind of card.',
          values: {
            virtio: 'virtio-gpu: the one for Linux, with 3D if wanted; several screens',
            qxl: 'made for SPICE; several screens',
            vga: 'standard VGA: every guest knows it',
            cirrus: 'a card of the nineties, for guests of that time',
            bochs: 'standard VGA without its old parts, for UEFI',
            ramfb: 'a bare framebuffer, for UEFI and as a start for vGPUs',
            vmvga: 'VMware’s',
            xen: 'Xen’s paravirtual framebuffer',
            vbox: 'VirtualBox’s',
            gop: 'bhyve’s for UEFI',
            none: 'no card at all',
          },
          valuesSince: { bochs: '5.6', ramfb: '5.9' },
          default: '`cirrus` or `vga` on x86, `virtio` on newer boards, by the machine',
        },
        device: {
          text: 'QEMU’s device behind the model, recorded so that migrations keep it.',
          values: {
            'virtio-vga': 'with VGA, as the primary card on x86',
            'virtio-vga-gl': 'the same with 3D',
            'virtio-gpu': 'without VGA',
            'virtio-gpu-gl': 'the same with 3D',
            'vhost-user-vga': 'with VGA, by a process of its own',
            'vhost-user-gpu': 'without VGA, by a process of its own',
          },
          default: 'filled in by libvirt',
          since: '12.5',
        },
        vram: {
          text: 'Video memory; of QXL the second part. Rounded up to a power of two.',
          unit: 'KiB',
          default: '16 MiB for VGA and others, 64 MiB for QXL',
        },
        ram: { text: 'The first part of QXL’s memory, for commands.', unit: 'KiB', default: '64 MiB' },
        vgamem: {
          text: 'The part of QXL’s memory that holds the picture; large screens need more.',
          unit: 'KiB',
          default: '16 MiB',
        },
        vram64: {
          text: 'The second part of QXL’s memory as seen by 64-bit guests.',
          unit: 'KiB',
          default: '0: as `vram`',
        },
        heads: { text: 'How many screens; QXL and virtio take several.', default: '1' },
        primary: {
          text: 'Which card shows the boot. All others must be `qxl`, `virtio` or another that can be second.',
          default: '`yes` for the first',
        },
        blob: {
          text: 'Whether virtio passes pictures to the host without copying, which needs shared memory.',
          default: 'off',
          since: '9.2',
        },
        edid: {
          text: 'Whether the card reports a monitor to the guest.',
          default: 'decided by QEMU: on',
          since: '11.4–12.8',
        },
      },
    },
    'model/acceleration': {
      text: 'Lets the guest draw in 2D or 3D by means of the host’s GPU.',
      attributes: {
        accel3d: { text: 'Whether the guest has 3D. virtio then needs OpenGL in `<graphics>`.', default: 'no' },
        accel2d: { text: 'Whether drawing in 2D is accelerated; VirtualBox alone knows it.', default: 'no' },
        rendernode: {
          text: 'The DRM render node of the GPU, where a vhost-user process draws.',
          default: 'one that can be had',
          since: '5.8',
        },
      },
    },
    'model/resolution': {
      text: 'The size that the firmware and the guest’s driver take as preferred at the start.',
      since: '5.9',
      attributes: {
        x: { text: 'How many pixels wide the screen is at the start; only together with the height.', unit: 'pixels' },
        y: { text: 'How many pixels high the screen is at the start; only together with the width.', unit: 'pixels' },
      },
    },
  },
};
