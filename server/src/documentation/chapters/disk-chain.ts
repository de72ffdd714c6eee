import type { Chapter } from '../documentation.js';
import { imageFormats, storageAges, storageTypes } from './storage-words.js';

/** The images below a disk’s own, and copies under way. */
export const diskChains: Chapter = {
  at: 'devices/disk',
  anchor: 'hard-drives-floppy-disks-cdroms',
  elements: {
    backingStore: {
      text: 'The image that this one builds on. Left out, libvirt reads it from the image when the domain starts; stated, it is taken at its word; empty, there is none.',
      attributes: {
        type: { text: 'What the backing image is kept on.', values: storageTypes, valuesSince: storageAges },
        index: 'The number of the image in the chain while the domain runs, by which block jobs name it. Output only.',
      },
    },
    'backingStore/source': 'Where the next image below is found; it reads like a disk’s own place, by `type`.',
    'backingStore/format': {
      text: 'How the data in the backing image is laid out. It must be stated where the image is, since guests could fake it.',
      attributes: { type: { text: 'The layout of the data.', values: imageFormats } },
    },
    mirror: {
      text: 'A copy that a block job is making of the disk, shown while it runs. Ignored in what you define.',
      attributes: {
        job: {
          text: 'The job.',
          values: { copy: '`virsh blockcopy`', 'active-commit': '`virsh blockcommit` of the top image' },
        },
        ready: {
          text: 'How far it is; missing while still copying.',
          values: {
            yes: 'the copy is complete and kept in step',
            abort: 'it is being ended',
            pivot: 'the disk is being moved over to it',
          },
        },
        type: { text: 'What the copy is kept on.', values: storageTypes, valuesSince: storageAges },
        file: 'The path of the new image, repeated for clients from before `<source>` was there.',
        format: { text: 'The copy’s format, for old clients.', values: imageFormats },
      },
    },
    'mirror/source': 'Where the block job writes to; it reads like a disk’s own place.',
    'mirror/format': 'How the data is laid out in the new image, for example qcow2.',
  },
};
