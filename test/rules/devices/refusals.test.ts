// What is refused of small devices, each time in another way than on the page of the code, and what comes near it.
import { suite } from 'node:test';
import { checkTable } from '../../harness/check-table.js';
import { checkFound, checkSilent } from '../../harness/check-traps.js';

const lease = (...parts: string[]) => `<lease>${parts.join('')}</lease>`;
const key = '<key>a</key>';
const space = '<lockspace>s</lockspace>';
const path = "<target path='/x'/>";
const shmem = (size: string) => `<shmem name='s'><model type='ivshmem-plain'/>${size}</shmem>`;
const pstore = (size: string) => `<pstore backend='acpi-erst'><path>/x</path>${size}</pstore>`;
const vsock = (cid: string) => `<vsock model='virtio'>${cid}</vsock>`;
const channel = (name: string, type = 'unix') =>
  `<channel type='${type}'><target type='virtio' name='${name}'/></channel>`;

checkTable([
  {
    code: 'parallel-unsupported',
    refused: [["<parallel type='null'><target port='0'/></parallel>", 'pseries']],
    accepted: ["<parallel type='pty'/>", ["<parallel type='pty'/>", 'isapc']],
  },
  {
    code: 'smartcard-multiple',
    refused: ["<smartcard mode='host'/><smartcard mode='passthrough' type='pty'/>"],
    accepted: ["<smartcard mode='passthrough' type='pty'/>"],
  },
  {
    code: 'lease-incomplete',
    refused: [
      lease(key, path),
      lease(key, '<lockspace/>', path),
      lease('<key/>', key, space, path),
      lease(key, space, '<target/>'),
    ],
    accepted: [lease(key, space, path)],
  },
  {
    code: 'memory-malformed',
    refused: [shmem('<size>x</size>'), pstore('<size>0x40</size>')],
    accepted: [shmem('<size/>'), shmem("<size unit='M'>4</size><size>x</size>")],
  },
  {
    code: 'memory-unit-unknown',
    refused: [shmem("<size unit='MB2'>4</size>"), pstore("<size unit='q'>64</size>")],
    accepted: [shmem("<size unit=''>1048576</size>")],
  },
  {
    code: 'vsock-cid',
    refused: [vsock("<cid address='-1'/>")],
    accepted: [vsock("<cid auto='yes'/><cid address='1'/>"), vsock("<cid address='4294967295'/>")],
  },
  {
    code: 'audio-settings',
    refused: ["<audio id='1' type='file' path='/a.wav'><input fixedSettings='yes' mixingEngine='no'/></audio>"],
    accepted: ["<audio id='1' type='none'><input fixedSettings='no' mixingEngine='no'/></audio>"],
  },
]);

suite('what libvirt defines of small devices, and nobody meant', () => {
  checkFound({
    'channel-name-duplicate': channel('a', 'pty') + channel('b') + channel('a', 'null'),
    'vsock-cid-missing': [vsock('<cid/>'), 'pc'],
  });
  checkSilent({
    'channel-name-duplicate': channel('a') + channel('A'),
    'vsock-cid-missing': vsock("<cid auto='no'/>"),
  });
});
