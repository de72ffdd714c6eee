// Graphics cards: refusals and near misses; libvirt 12.8 judges every document likewise.
import { checkTable, sharing } from '../../harness/check-table.js';

checkTable([
  {
    code: 'video-model-unknown',
    refused: ["<video><model type=''/></video>", "<video><model type='VGA'/></video>"],
    accepted: ["<video><model type='bochs'/></video>"],
  },
  {
    code: 'video-model-unsupported',
    refused: ["<video><model type='xen'/></video>", "<video><model type='gop'/></video>"],
    accepted: ["<video><model type='bochs'/></video>"],
  },
  {
    code: 'video-vgamem',
    refused: ["<video><model type='qxl' vgamem='512'/></video>", "<video><model type='qxl' vgamem='3000'/></video>"],
    accepted: ["<video><model type='vga' vgamem='0'/></video>"],
  },
  {
    code: 'video-secondary-not-allowed',
    refused: [
      "<video><model type='virtio'/></video><video><model type='ramfb'/></video>",
      "<video><model type='vga'/></video><video><model type='cirrus' primary='yes'/></video>",
    ],
    accepted: ["<video><model type='virtio'/></video><video><model type='vga' primary='yes'/></video>"],
  },
  {
    code: 'video-multiple-primary',
    refused: [
      "<video><model type='vga' primary='yes'/></video><video><model type='virtio' primary='yes'/></video>",
      "<video><model type='virtio' primary='yes'/></video><video><model type='virtio' primary='yes'/></video>",
    ],
    accepted: ["<video><model type='virtio' primary='yes'/></video><video><model type='virtio' primary='no'/></video>"],
  },
  {
    code: 'video-none-not-alone',
    refused: [
      "<video><model type='vga'/></video><video><model type='none'/></video>",
      "<video><model type='none'/></video><video><model type='none'/></video>",
    ],
    accepted: ["<video><model type='virtio'/></video><video><model type='vga' primary='yes'/></video>"],
  },
  {
    code: 'video-heads',
    refused: ["<video><model type='vga' heads='0'/></video>", "<video><model type='bochs' heads='2'/></video>"],
    accepted: ["<video><model type='vga' heads='1'/></video>"],
  },
  {
    code: 'video-qxl-only-attribute',
    refused: ["<video><model type='virtio' ram='1'/></video>", "<video><model type='vga' vgamem='1024'/></video>"],
    accepted: ["<video><model type='virtio' ram='0'/></video>"],
  },
  {
    code: 'video-model-number',
    refused: ["<video><model vram='x'/></video>", "<video><model type='qxl' ram='x'/></video>"],
    accepted: ["<video><model type='vga' vram='0'/></video>"],
  },
  {
    code: 'video-acceleration-invalid',
    refused: [
      "<video><model type='vga'><acceleration/></model></video>",
      "<video><model type='vga'><acceleration accel2d=''/></model></video>",
    ],
    accepted: ["<video><model type='vga'><acceleration accel2d='no'/></model></video>"],
  },
  {
    code: 'video-resolution-malformed',
    refused: [
      "<video><model type='vga'><resolution y='600'/></model></video>",
      "<video><model type='virtio'><resolution x='' y='600'/></model></video>",
    ],
    accepted: ["<video><model type='vga'><resolution x='800' y='600'/></model></video>"],
  },
  {
    code: 'video-driver-name-unknown',
    refused: [
      "<video><driver name=''/><model type='vga'/></video>",
      "<video><driver name='vhost'/><model type='virtio'/></video>",
    ],
    accepted: ["<video><driver name='vhostuser'/><model type='virtio'/></video>"],
  },
  {
    code: 'video-option-unknown',
    refused: [
      "<video><model type='virtio' blob=''/></video>",
      "<video><driver iommu='foo'/><model type='vga'/></video>",
    ],
    accepted: ["<video><model type='virtio' blob='off'/></video>"],
  },
  {
    code: 'video-vram-too-small',
    refused: ["<video><model type='vga' vram='512'/></video>", "<video><model type='vmvga' vram='512'/></video>"],
    accepted: ["<video><model type='vga' vram='513'/></video>"],
  },
  {
    code: 'video-accel2d',
    refused: ["<video><model type='vga'><acceleration accel2d='yes'/></model></video>"],
    accepted: ["<video><model type='vga'><acceleration accel2d='no'/></model></video>"],
  },
  {
    code: 'video-rendernode',
    refused: [
      "<video><model type='vga'><acceleration rendernode=''/></model></video>",
      "<video><driver name='qemu'/><model type='virtio'><acceleration rendernode='/x'/></model></video>",
    ],
    accepted: ["<video><driver name='vhostuser'/><model type='virtio'><acceleration rendernode='/x'/></model></video>"],
  },
  {
    code: 'video-resolution',
    refused: [
      "<video><model type='virtio'><resolution x='0' y='600'/></model></video>",
      "<video><model type='vmvga'><resolution x='800' y='600'/></model></video>",
    ],
    accepted: ["<video><model type='vga'><resolution x='800' y='600'/></model></video>"],
  },
  {
    code: 'video-vhostuser-model',
    refused: [
      sharing("<video><driver name='vhostuser'/><model type='vga'/></video>"),
      "<video><driver name='vhostuser'/><model type='bochs'/></video>",
    ],
    accepted: ["<video><driver name='vhostuser'/><model type='virtio'/></video>"],
  },
  {
    code: 'video-virtio-option',
    refused: ["<video><driver iommu='on'/></video>", "<video><driver ats='on'/><model type='vga'/></video>"],
    accepted: ["<video><driver name='qemu'/><model type='vga'/></video>"],
  },
  {
    code: 'video-blob',
    refused: ["<video><model type='vga' blob='on'/></video>", "<video><model type='vga' blob='off'/></video>"],
    accepted: ["<video><model type='vga' edid='on'/></video>"],
  },
  {
    code: 'video-virtio-device',
    refused: [
      "<video><driver name='vhostuser'/><model type='virtio' device='virtio-gpu'/></video>",
      "<video><model type='virtio' primary='yes'/></video><video><model type='virtio' device='virtio-vga'/></video>",
    ],
    accepted: [
      "<video><driver name='vhostuser'/><model type='virtio' device='vhost-user-vga'/></video>",
      "<video><model type='vga' device='vhost-user-gpu'/></video>",
    ],
  },
  {
    code: 'video-edid',
    refused: [
      "<video><model type='vmvga' edid='off'/></video>",
      ["<video><model type='ramfb' edid='on'/></video>", 'virt'],
    ],
    accepted: ["<video><model type='bochs' edid='on'/></video>", "<video><model type='none' edid='on'/></video>"],
  },
  {
    code: 'video-option-unknown',
    refused: ["<video><model type='virtio' device='virtio-gl'/></video>"],
    accepted: ["<video><model type='vga' device='virtio-gl'/></video>"],
  },
]);

// QEMU gets no card, so nothing about it matters.
checkTable(
  [
    ['video-accel2d', "<model type='none'><acceleration accel2d='yes'/></model>"],
    ['video-rendernode', "<model type='none'><acceleration rendernode='/dev/dri/renderD128'/></model>"],
    ['video-resolution', "<model type='none'><resolution x='0' y='0'/></model>"],
    ['video-qxl-only-attribute', "<model type='none' ram='1024'/>"],
    ['video-blob', "<model type='none' blob='on'/>"],
    ['video-virtio-option', "<driver iommu='on'/><model type='none'/>"],
    ['video-vhostuser-model', "<driver name='vhostuser'/><model type='none'/>"],
  ].map(([code = '', card]) => ({ code, refused: [], accepted: [`<video>${card}</video>`] })),
);

checkTable(
  [
    {
      code: 'video-accel3d',
      refused: [
        ["<video><model type='vga'><acceleration accel3d='yes'/></model></video>", 'pc'],
        "<video><model type='bochs'><acceleration accel2d='no' accel3d='yes'/></model></video>",
      ],
      accepted: [
        "<video><model type='vga'><acceleration accel3d='no'/></model></video>",
        "<video><model type='none'><acceleration accel3d='yes'/></model></video>",
      ],
    },
  ],
  '9.0.0',
);
