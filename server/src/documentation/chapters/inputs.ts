import type { Chapter } from '../documentation.js';
import { virtioModels } from './shared-parts.js';

/** Keyboards, mice and USB hubs. */
export const inputs: Chapter = {
  at: 'devices',
  anchor: 'input-devices',
  elements: {
    input: {
      text: 'A mouse, tablet or keyboard. x86 machines have a PS/2 mouse and keyboard anyway; a tablet keeps the pointer of VNC in step.',
      example: "<input type='tablet' bus='usb'/>",
      attributes: {
        type: {
          text: 'The kind of device.',
          values: {
            mouse: 'a mouse: relative moves',
            tablet: 'a tablet: absolute places',
            keyboard: 'a keyboard',
            passthrough: 'an event device of the host, by virtio',
            evdev: 'an event device of the host that drives the guest’s own mouse and keyboard',
          },
          valuesSince: { evdev: '7.4' },
        },
        bus: {
          text: 'The bus by which it is connected.',
          values: { usb: 'USB', ps2: 'PS/2, on x86', virtio: 'virtio', xen: 'Xen’s paravirtual bus' },
          default: 'by type and machine: PS/2 mouse and keyboard on x86, USB tablet',
        },
        model: { text: 'The variant of a virtio device.', values: virtioModels, default: 'virtio', since: '5.2' },
      },
    },
    'input/source': {
      text: 'The evdev node of the host that is handed through, such as a real keyboard.',
      attributes: {
        evdev: 'Its node, best by `/dev/input/by-id/…-event-kbd` or `…-event-mouse`; for `passthrough`.',
        dev: 'Its node, best by `/dev/input/by-id/…-event-kbd` or `…-event-mouse`; for `evdev`.',
        grab: {
          text: 'What the key combination switches between host and guest.',
          values: { all: 'all event devices, not this alone' },
          since: '7.4',
        },
        grabToggle: {
          text: 'The keys that switch the device between host and guest.',
          values: {
            'ctrl-ctrl': 'both control keys',
            'alt-alt': 'both alt keys',
            'shift-shift': 'both shift keys',
            'meta-meta': 'both meta keys',
            scrolllock: 'scroll lock',
            'ctrl-scrolllock': 'control and scroll lock',
          },
          default: 'ctrl-ctrl',
          since: '7.6',
        },
        repeat: { text: 'Whether keys held down repeat by themselves in the guest.', default: 'off', since: '7.4' },
      },
    },
    hub: {
      text: 'A USB hub with eight ports, where a bus has too few.',
      anchor: 'hub-devices',
      attributes: {
        type: {
          text: 'What is multiplied; libvirt knows nothing but USB.',
          values: { usb: 'USB' },
          anchor: 'hub-devices',
        },
      },
    },
  },
};
