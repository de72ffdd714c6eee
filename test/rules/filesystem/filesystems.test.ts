// File systems of the host in the guest: refusals and near misses; libvirt 12.8 judges every document likewise.
import { suite } from 'node:test';
import { checkTable, sharing } from '../../harness/check-table.js';
import { checkFound, checkSilent } from '../../harness/check-traps.js';

const ENDS = "<source dir='/srv'/><target dir='t'/>";

/** By 9p where nothing else is said. */
const fs = (attributes = '', inside = '', ends = ENDS) =>
  `<filesystem type='mount' ${attributes}>${inside}${ends}</filesystem>`;

const virtiofs = (attributes = '', inside = '', ends = ENDS) =>
  sharing(fs(attributes, `<driver type='virtiofs'/>${inside}`, ends));

checkTable([
  {
    code: 'filesystem-value-unknown',
    refused: [fs("accessmode='Mapped'"), fs("model='virtio-fs'")],
    accepted: [
      fs("accessmode='mapped' model='virtio'", "<driver type='path' wrpolicy='immediate'/>"),
      fs('', "<driver type='path'/><driver type='path' wrpolicy='later'/>"),
    ],
  },
  {
    code: 'filesystem-accessmode',
    refused: [
      "<filesystem type='mount' accessmode='mapped'><driver type='mtp'/><source dir='/srv'/><target dir='t'/></filesystem>",
      "<filesystem type='mount' accessmode='squash'><driver type='mtp'/><source dir='/srv'/><target dir='t'/></filesystem>",
    ],
    accepted: [fs("accessmode='squash'")],
  },
  {
    code: 'filesystem-fmode',
    refused: [
      fs("accessmode='passthrough' fmode='0600'"),
      fs("accessmode='squash' dmode='0700'"),
      virtiofs("fmode='0600'"),
    ],
    accepted: [fs("accessmode='mapped' fmode='600' dmode='0700'")],
  },
  {
    code: 'filesystem-target-missing',
    refused: [fs('', '', "<source dir='/srv'/>"), fs('', "<driver type='path'/>", "<source dir='/srv'/><target/>")],
    accepted: [fs()],
  },
  {
    code: 'filesystem-source-missing',
    refused: [fs('', '', "<target dir='t'/>"), fs('', "<driver type='path'/>", "<source/><target dir='t'/>")],
    accepted: [virtiofs('', '', "<source socket='/run/fs.sock'/><target dir='t'/>")],
  },
  {
    code: 'filesystem-type-unsupported',
    refused: [
      "<filesystem type='file'><source file='/srv/a.img'/><target dir='t'/></filesystem>",
      "<filesystem type='ram'><source usage='1024'/><target dir='t'/></filesystem>",
      "<filesystem type='bind'><source dir='/srv'/><target dir='t'/></filesystem>",
    ],
    accepted: [`<filesystem>${ENDS}</filesystem>`],
  },
  {
    code: 'filesystem-driver-unsupported',
    refused: [
      fs('', "<driver type='loop'/>"),
      fs('', "<driver type='nbd' format='raw'/>"),
      fs('', "<driver type='handle'/>"),
      fs('', "<driver type='smb'/>"),
    ],
    accepted: [fs('', "<driver type='path'/><driver type='loop'/>")],
  },
  {
    code: 'filesystem-limits',
    refused: [
      fs('', "<space_hard_limit unit='M'>10</space_hard_limit>"),
      fs("accessmode='mapped'", '<space_soft_limit>10</space_soft_limit>'),
    ],
    accepted: [fs('', '<space_hard_limit>0</space_hard_limit>')],
  },
  {
    code: 'filesystem-boot',
    refused: [fs('', "<boot order='1'/>"), fs("accessmode='mapped'", "<driver type='path'/><boot order='2'/>")],
    accepted: [virtiofs('', "<boot order='1'/>")],
  },
  {
    code: 'filesystem-number',
    refused: [
      fs("accessmode='mapped' fmode='rw'"),
      fs("accessmode='mapped' dmode='0x1c0'"),
      virtiofs('', "<binary><thread_pool size='x'/></binary>"),
    ],
    accepted: [fs("accessmode='mapped' fmode='0'"), fs('', "<driver type='path'/><driver queue='x'/>")],
  },
  {
    code: 'filesystem-idmap',
    refused: [
      virtiofs('', "<idmap><uid start='0' target='1000'/></idmap>"),
      virtiofs('', "<idmap><gid target='1000' count='10'/></idmap>"),
    ],
    accepted: [
      fs('', "<idmap><uid start='0' target='1000'/></idmap>"),
      virtiofs('', "<idmap><uid start='0' target='1' count='9'/><gid start='0' target='1' count='9'/></idmap>"),
    ],
  },
  {
    code: 'virtiofs-target-duplicate',
    refused: [
      sharing(fs('', "<driver type='virtiofs'/>") + fs('', "<driver type='virtiofs'/>")),
      sharing(
        fs("accessmode='passthrough'", "<driver type='virtiofs' queue='512'/>") + fs('', "<driver type='virtiofs'/>"),
      ),
    ],
    accepted: [
      sharing(
        fs('', "<driver type='virtiofs'/>") +
          fs('', "<driver type='virtiofs'/>", "<source dir='/srv'/><target dir='u'/>"),
      ),
    ],
  },
  {
    code: 'virtiofs-accessmode',
    refused: [virtiofs("accessmode='mapped'"), virtiofs("accessmode='squash'")],
    accepted: [virtiofs("accessmode='passthrough'")],
  },
  {
    code: 'virtiofs-model',
    refused: [virtiofs("model='virtio-transitional'"), virtiofs("model='virtio-non-transitional'")],
    accepted: [fs("model='virtio'")],
  },
  {
    code: 'virtiofs-readonly',
    refused: [
      virtiofs('', '<readonly/>', "<source socket='/run/fs.sock'/><target dir='t'/>"),
      virtiofs("accessmode='passthrough'", '<readonly/>', "<source socket='/run/b.sock'/><target dir='t'/>"),
    ],
    accepted: [fs('', '<readonly/>'), virtiofs('', '<readonly/>')],
  },
  {
    code: 'virtiofs-shared-memory',
    refused: [fs('', "<driver type='virtiofs'/>"), [fs("accessmode='passthrough'", "<driver type='virtiofs'/>"), 'pc']],
    accepted: [virtiofs()],
  },
  {
    code: 'virtiofs-option',
    refused: [
      virtiofs("multidevs='remap'"),
      sharing(fs('', "<driver type='virtiofs' format='raw'/>")),
      sharing(fs('', "<driver type='virtiofs' wrpolicy='immediate'/>")),
    ],
    accepted: [
      virtiofs('', "<binary path='/usr/bin/virtiofsd' xattr='on'/>"),
      virtiofs('', "<driver type='virtiofs' format='raw'/>"),
    ],
  },
]);

const named = (target: string, attributes = '', inside = '') =>
  fs(attributes, inside, `<source dir='/srv'/><target dir='${target}'/>`);

suite('one target twice', () => {
  checkFound({
    'filesystem-9p-tag-duplicate': [named('t', "accessmode='mapped'") + named('t', "accessmode='squash'"), 'virt'],
  });
  checkSilent({ 'filesystem-9p-tag-duplicate': named('t') + named('T') });
});
