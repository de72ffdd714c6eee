import type { Chapter } from '../documentation.js';

/** What is handed to QEMU past libvirt. */
export const qemuNamespace: Chapter = {
  at: '',
  anchor: 'element-and-attribute-overview',
  elements: {
    'qemu:commandline': {
      text: 'Arguments and environment that libvirt hands to QEMU unseen. The domain is marked as tainted, and libvirt knows nothing of devices added so. Needs `xmlns:qemu="http://libvirt.org/schemas/domain/qemu/1.0"` on `<domain>`.',
    },
    'qemu:commandline/qemu:arg': {
      text: 'Appends a word to the command line; an option and its value take two elements.',
      example: "<qemu:arg value='-device'/>",
      attributes: { value: 'A single word, passed verbatim without any shell.' },
    },
    'qemu:commandline/qemu:env': {
      text: 'Sets a variable for the emulator’s process, such as `QEMU_AUDIO_DRV`.',
      attributes: {
        name: 'The variable’s name: letters, digits and underscores.',
        value: { text: 'The contents, passed verbatim without any shell.', default: 'the empty text' },
      },
    },
    'qemu:capabilities': 'Corrects what libvirt believes this QEMU can do. For developers.',
    'qemu:capabilities/qemu:add': {
      text: 'Pretends that QEMU is able to do something that libvirt did not detect.',
      attributes: { capability: 'The flag as libvirt’s sources (`qemu_capabilities.c`) spell it.' },
    },
    'qemu:capabilities/qemu:del': {
      text: 'Pretends that QEMU is unable to do something that libvirt detected.',
      attributes: { capability: 'The flag as libvirt’s sources (`qemu_capabilities.c`) spell it.' },
    },
    'qemu:deprecation': {
      text: 'What QEMU does when libvirt uses something deprecated. For developers.',
      attributes: {
        behavior: {
          text: 'The reaction.',
          values: {
            none: 'nothing',
            omit: 'deprecated answers are left out',
            reject: 'deprecated commands fail',
            crash: 'QEMU aborts',
          },
        },
      },
    },
    'qemu:override': {
      text: 'Properties of QEMU’s devices that replace those libvirt sets. The domain is marked as tainted.',
      since: '8.2',
    },
    'qemu:override/qemu:device': {
      text: 'One device of the guest, picked by alias, with the QEMU options to replace inside.',
      since: '8.2',
      attributes: {
        alias: 'Which device is meant; give yours an `<alias>` beginning with `ua-`, as libvirt’s own may change.',
      },
    },
    'qemu:override/qemu:device/qemu:frontend': {
      text: 'Groups properties of the guest-visible half of a device, as opposed to its backend.',
      since: '8.2',
    },
    'qemu:override/qemu:device/qemu:frontend/qemu:property': {
      text: 'One option of `-device`: another value than libvirt passes, an addition, or a removal.',
      since: '8.2',
      example: "<qemu:property name='x-vga' type='bool' value='true'/>",
      attributes: {
        name: 'As `qemu-system-x86_64 -device TYPE,help` lists it.',
        type: {
          text: 'The type of its value.',
          values: {
            string: 'text',
            signed: 'a number with sign',
            unsigned: 'a number without sign',
            bool: 'true or false',
            remove: 'none: what libvirt sets is taken out',
          },
        },
        value: 'The contents, passed verbatim without any shell.',
      },
    },
  },
};

/** What is handed to bhyve and Xen's QEMU past libvirt. */
export const otherCommandLines: Chapter = {
  at: '',
  anchor: 'element-and-attribute-overview',
  elements: {
    'bhyve:commandline':
      'Arguments that libvirt hands to bhyve unseen. Needs `xmlns:bhyve="http://libvirt.org/schemas/domain/bhyve/1.0"` on `<domain>`.',
    'bhyve:commandline/bhyve:arg': {
      text: 'Appends a word to the command line; an option and its value take two elements.',
      attributes: { value: 'A single word, passed verbatim without any shell.' },
    },
    'xen:commandline':
      'Arguments that libvirt hands to the QEMU of a Xen guest unseen. Needs `xmlns:xen="http://libvirt.org/schemas/domain/xen/1.0"` on `<domain>`.',
    'xen:commandline/xen:arg': {
      text: 'Appends a word to the command line; an option and its value take two elements.',
      attributes: { value: 'A single word, passed verbatim without any shell.' },
    },
  },
};

/** What containers share with others. */
export const lxcNamespace: Chapter = {
  at: 'lxc:namespace',
  anchor: 'element-and-attribute-overview',
  elements: {
    '': 'Namespaces of the kernel that the container takes over instead of having its own. Needs `xmlns:lxc="http://libvirt.org/schemas/domain/lxc/1.0"` on `<domain>`.',
    'lxc:sharenet': 'Takes over somebody’s network: interfaces, routes and firewall.',
    'lxc:shareipc': 'Takes over somebody’s System V shared memory and queues.',
    'lxc:shareuts': 'Takes over somebody’s host name.',
    '*': {
      attributes: {
        type: {
          text: 'Whose namespace it is.',
          values: {
            netns: 'one with a name, as `ip netns` makes them',
            name: 'that of another container, by its name',
            pid: 'that of a process, by its number',
          },
        },
        value: 'The container’s or namespace’s name, or a process number.',
      },
    },
  },
};
