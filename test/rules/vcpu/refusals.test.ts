// What is refused about vCPUs and I/O threads, and what only looks like it; libvirt 12.8 judges every document likewise.
import { suite } from 'node:test';
import { accepted, refused, type SampleDomain } from '../../harness/sample-domain.js';

const vcpu = (text: string, attributes = '', more: SampleDomain = {}) => ({
  vcpu: `<vcpu ${attributes}>${text}</vcpu>`,
  ...more,
});
const on = (cpuset: string, attributes = '') => vcpu('1', `${attributes} cpuset='${cpuset}'`);
const topology = (attributes: string, more: SampleDomain = { vcpu: '<vcpu>4</vcpu>' }) => ({
  top: `<cpu><topology ${attributes}/></cpu>`,
  ...more,
});
const vcpus = (...list: string[]) => ({
  vcpu: "<vcpu current='1'>2</vcpu>",
  top: `<vcpus>${list.map(each => `<vcpu ${each}/>`).join('')}</vcpus>`,
});
const all = (...list: string[]) => ({ ...vcpus(...list), vcpu: '<vcpu>2</vcpu>' });
const threads = (text: string) => ({ top: `<iothreadids>${text}</iothreadids>` });
const iommu = (driver: string) => `<iommu model='intel'><driver ${driver}/></iommu>`;

suite('errors about the number of vCPUs', () => {
  refused('vcpu-malformed', {
    'an empty number': { vcpu: '<vcpu/>' },
    'a number in hexadecimal': vcpu('0x2'),
    'an empty number at the start': vcpu('2', "current=''"),
  });
  refused('vcpu-current-above-max', { 'two of one': vcpu('1', "current='2'") });
  refused('vcpu-above-machine-limit', {
    q35: vcpu('4097'),
    Arm: vcpu('513', '', { arch: 'aarch64', machine: 'virt' }),
    microvm: vcpu('256', '', { machine: 'microvm' }),
    s390x: vcpu('249', '', { arch: 's390x', machine: 's390-ccw-virtio' }),
  });
  refused('vcpu-cpuset-invalid', {
    'an empty list': on(''),
    'a blank': on(' '),
    'a comma in front': on(',0'),
    'a range without end': on('1-'),
    'a range backwards': on('3-1'),
    'a range that is left out': on('0-3,^1-2'),
    'two numbers without comma': on('0 1'),
    'a sign': on('+1'),
    'a number beyond all CPUs': on('16384'),
    'a caret alone': on('^0'),
  });
  refused('vcpu-eim-required', { 'the first above 255': vcpu('256', '', { devices: iommu("intremap='off'") }) });
  refused('enum-invalid', { 'a placement': vcpu('2', "placement=''") });
  accepted({
    'no vCPU element': { vcpu: '' },
    'a sign, a blank and a zero': vcpu(' +02'),
    'as many as i440fx takes': vcpu('255', '', { machine: 'pc' }),
    'as many as q35 takes': vcpu('4096'),
    'an IOMMU that may do more': vcpu('288', '', { devices: iommu("eim='off'") }),
    'no list where the host chooses': on('a', "placement='auto'"),
    'a comma at the end': on('0, '),
    'blanks that libvirt passes over': on(' 0 - 3 ,2'),
    'what was not in the list': on('0-3,^5'),
    'the last CPU of all': on('16383'),
  });
});

suite('errors about the topology', () => {
  refused('vcpu-topology-attribute', {
    'an empty number': topology("sockets='1' cores='4' threads=''"),
    'no dies': topology("sockets='1' dies='0' cores='2' threads='2'"),
    'no clusters': topology("sockets='1' clusters='0' cores='2' threads='2'"),
    'a number in hexadecimal': topology("sockets='0x1' cores='4' threads='1'"),
  });
  refused('vcpu-topology-mismatch', {
    'more than the only one': topology("sockets='1' cores='4' threads='1'", { vcpu: '' }),
    'dies count': topology("sockets='1' dies='2' cores='4' threads='1'"),
    'the product is beyond all counting': topology("sockets='65536' cores='65536' threads='1'"),
  });
  accepted({
    'dies and clusters': topology("sockets='1' dies='2' clusters='2' cores='1' threads='1'"),
    'the most there can be counts': topology("sockets='1' cores='4' threads='1'", vcpu('4', "current='2'")),
    'signs and zeros': topology("sockets='+1' cores=' 4' threads='01'"),
    'a second topology': { top: "<cpu><topology sockets='1' cores='1' threads='1'/><topology/></cpu>" },
  });
});

suite('errors about caches', () => {
  const cache = (attributes: string, mode = 'maximum', more: SampleDomain = {}) => ({
    top: `<cpu mode='${mode}'><cache ${attributes}/></cpu>`,
    ...more,
  });
  refused('cpu-cache', {
    'no mode': cache("level='3'"),
    'a mode that is none': cache("mode='x'"),
    'no level to emulate': cache("mode='emulate'"),
    'a level of all': cache("mode='disable' level='3'"),
    'the cache of the host for a model': cache("mode='passthrough'", 'host-model'),
    'another architecture': cache("mode='emulate' level='3'", 'maximum', { arch: 'aarch64', machine: 'virt' }),
  });
  accepted({
    'level 3': cache("mode='emulate' level='3'", 'host-model'),
    'the cache of the host': cache("mode='passthrough'"),
    'no cache': cache("mode='disable'", 'host-passthrough'),
  });
});

suite('errors about single vCPUs', () => {
  refused('vcpus-attribute', {
    'no number': vcpus("enabled='yes'"),
    'no state': vcpus("id='0' enabled='yes'", "id='1'"),
    'a word for a number': vcpus("id='x' enabled='yes'"),
    'a word for an order': vcpus("id='0' enabled='yes' order='x'"),
  });
  refused('vcpus-id-out-of-range', { 'vCPU 5 alone': vcpus("id='5' enabled='yes'") });
  refused('vcpus-zero-offline', {
    'not in the list': vcpus("id='1' enabled='yes' hotpluggable='yes'"),
    hotpluggable: vcpus("id='0' enabled='yes' hotpluggable='yes'"),
    'none at the start': vcpu('2', "current='0'"),
  });
  refused('vcpus-never-online', {
    'the second': vcpus("id='0' enabled='yes'", "id='1' enabled='no' hotpluggable='no'"),
  });
  refused('vcpus-order', {
    'vCPU 0 later': vcpus("id='0' enabled='yes' order='5'"),
    'the first only': all("id='0' enabled='yes' order='1'", "id='1' enabled='yes'"),
  });
  refused('enum-invalid', { 'a state': vcpus("id='0' enabled='yes'", "id='1' enabled='on'") });
  accepted({
    'an empty list': vcpus(),
    'one vCPU twice': vcpus("id='0' enabled='yes'", "id='0' enabled='yes'"),
    'none at the start, but one in the list': { ...vcpus("id='0' enabled='yes'"), vcpu: "<vcpu current='0'>2</vcpu>" },
    'an order of 0': vcpus("id='0' enabled='yes' order='0'"),
    'one place twice': all("id='0' enabled='yes' order='1'", "id='1' enabled='yes' order='1'"),
    'a gap in the order': all("id='0' enabled='yes' order='1'", "id='1' enabled='yes' order='7'"),
    'the order of one that is off': vcpus("id='0' enabled='yes' order='1'", "id='1' enabled='no' order='2'"),
    'a list of some': { ...vcpus("id='0' enabled='yes' order='1'"), vcpu: '<vcpu>3</vcpu>' },
  });
});

suite('errors about I/O threads', () => {
  refused('iothreads-invalid', {
    'a negative number': { top: '<iothreads>-1</iothreads>' },
    'number 0': threads("<iothread id='0'/>"),
    'no number': threads('<iothread/>'),
    'one number in two spellings': threads("<iothread id='1'/><iothread id='+1'/>"),
  });
  refused('iothread-pool', {
    'a negative number of helpers': threads("<iothread id='1' thread_pool_min='-1'/>"),
    'no helpers': threads("<iothread id='1' thread_pool_max='0'/>"),
    'a lower limit alone': threads("<iothread id='1' thread_pool_min='1'/>"),
    'helpers of the main thread': { top: "<defaultiothread thread_pool_min='9' thread_pool_max='3'/>" },
  });
  refused('iothread-poll', {
    'a negative time': threads("<iothread id='1'><poll max='-1'/></iothread>"),
    'a word': threads("<iothread id='1'><poll shrink='x'/></iothread>"),
  });
  accepted({
    'no threads': { top: '<iothreads>0</iothreads>' },
    'an empty number': { top: '<iothreads/>' },
    'a second number': { top: '<iothreads>2</iothreads><iothreads>x</iothreads>' },
    'numbers without threads': threads("<iothread id='5'/>"),
    'a long time': threads("<iothread id='1'><poll max='9223372036854775808'/></iothread>"),
    'one helper': threads("<iothread id='1' thread_pool_min='1' thread_pool_max='1'/>"),
  });
});
