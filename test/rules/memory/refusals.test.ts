// What is refused about memory, and what only looks like it; libvirt 12.8 judges every document likewise.
import { suite } from 'node:test';
import { checkFound, checkSilent } from '../../harness/check-traps.js';
import { accepted, refused, type SampleDomain, sampleDomain } from '../../harness/sample-domain.js';

const cell = "<cpu><numa><cell id='0' cpus='0' memory='512' unit='MiB'/></numa></cpu>";
const room = "<memory unit='GiB'>1</memory><maxMemory slots='4' unit='GiB'>16</maxMemory>";
const size = "<size unit='MiB'>256</size>";
const inCell = `${size}<node>0</node>`;
const source = '<source><path>/x</path></source>';
const uuid = '<uuid>c2177883-f1bb-47f0-914d-32a22e3a8804</uuid>';
const amount = (memory: string, more: SampleDomain = {}) => ({ memory, ...more });
/** A domain with a NUMA cell and room for memory devices. */
const having = (devices: string, more: SampleDomain = {}) => ({ memory: room, top: cell, devices, ...more });
const device = (model: string, target: string, attributes = '', before = '', behind = '') =>
  `<memory model='${model}' ${attributes}>${before}<target>${target}</target>${behind}</memory>`;
const dimm = (target: string, behind = '') => device('dimm', target, '', '', behind);
const dimmAt = (address: string) => dimm(inCell, `<address type='dimm' ${address}/>`);
const nvdimm = (more: string, attributes = '') => device('nvdimm', inCell + more, attributes, source);
const pmem = (attributes: string, behind = '') => device('virtio-pmem', size, attributes, source, behind);
const block = (text: string) => `<block unit='KiB'>${text}</block>`;
const virtioMem = (parts: string, behind = '') => device('virtio-mem', inCell + parts, '', '', behind);
const requested = (text: string) => `<requested unit='KiB'>${text}</requested>`;
const backing = (text: string, more: SampleDomain = {}) => ({ top: `<memoryBacking>${text}</memoryBacking>`, ...more });
const cells = "<cpu><numa><cell cpus='0' memory='262144'/><cell cpus='1' memory='262144'/></numa></cpu>";
const pages = (...attributes: string[]) =>
  `<hugepages>${attributes.map(each => `<page ${each}/>`).join('')}</hugepages>`;
const inCells = (text: string) => ({ top: `<memoryBacking>${text}</memoryBacking>${cells}`, vcpu: '<vcpu>2</vcpu>' });
const onPower = { arch: 'ppc64', machine: 'pseries' };
const onS390 = { arch: 's390x', machine: 's390-ccw-virtio' };

const roomless = "<memory unit='GiB'>1</memory><maxMemory unit='GiB'>16</maxMemory>";

suite('errors about room for memory', () => {
  refused('memory-device-slots-exhausted', {
    'no slots': { memory: roomless, top: cell, devices: dimm(inCell) },
    'an empty number of slots': having(dimm(inCell), { memory: roomless.replace('<maxMemory', "<maxMemory slots=''") }),
  });
  refused('memory-device-slot-out-of-range', {
    'the first of no slots': having(dimmAt("slot='0'"), { memory: roomless }),
  });
  refused('virtio-mem-block', { 'an empty size': having(virtioMem('<block/>')) });
  accepted({
    'a second label size': having(nvdimm("<label><size/><size unit='b'>1024</size></label>")),
    'a second node of a virtio-pmem': having(pmem('').replace(size, `${size}<node/><node>0</node>`)),
    'threads that are left open': backing("<allocation threads=''/>"),
    'the UUID of a DIMM': having(dimm(inCell).replace('<target>', '<uuid>x</uuid><target>')),
  });
});

suite('errors about amounts of memory', () => {
  refused('memory-missing', {
    'an empty amount': amount('<memory></memory>'),
    'no bytes': amount('<memory>0</memory>'),
    'only what the guest starts with': amount('<currentMemory>5</currentMemory>'),
    'a NUMA cell without memory': amount('', { top: "<cpu><numa><cell cpus='0' memory='0'/></numa></cpu>" }),
  });
  refused('memory-malformed', {
    'a negative amount': amount('<memory>-1</memory>'),
    'an amount in hexadecimal': amount('<memory>0x80000</memory>'),
    'more than 63 bits of bytes': amount('<memory>9007199254740992</memory>'),
    'the amount at the start': amount('<memory>524288</memory><currentMemory>x</currentMemory>'),
    'the amount of a cell': { top: "<cpu><numa><cell cpus='0' memory='x'/></numa></cpu>" },
    'the size of a DIMM': having(dimm('<size>x</size><node>0</node>')),
    'the size of a huge page': backing(pages("size='x'")),
  });
  refused('memory-unit-unknown', {
    'half a unit': amount("<memory unit='Ki'>524288</memory>"),
    'a blank before the unit': amount("<memory unit=' MiB'>512</memory>"),
    'the unit of a huge page': backing(pages("size='1' unit='q'")),
    'the unit of a DIMM': having(dimm("<size unit='q'>1</size><node>0</node>")),
  });
  refused('maxmemory-too-small', {
    'less than there is without cells': amount("<memory>524288</memory><maxMemory slots='2'>524287</maxMemory>"),
    'less than cells and devices': having(dimm("<size unit='GiB'>16</size><node>0</node>")),
  });
  refused('maxmemory-size-missing', {
    'slots for nothing': amount("<memory>5</memory><maxMemory slots='2'>0</maxMemory>"),
  });
  refused('maxmemory-slots-malformed', {
    'a negative number of slots': amount("<memory>5</memory><maxMemory slots='-1'>9</maxMemory>"),
  });
  refused('memory-devices-exceed-memory', {
    'a DIMM larger than all memory': having(dimm("<size unit='GiB'>2</size>"), { top: '' }),
  });
  accepted({
    'a sign and a blank before the amount': amount('<memory> +524288</memory>'),
    'leading zeros': amount('<memory>0524288</memory>'),
    'an empty unit': amount("<memory unit=''>524288</memory>"),
    bytes: amount("<memory unit='b'>1</memory>"),
    'the most there can be': amount('<memory>9007199254740991</memory>'),
    'a second amount, which nobody reads': amount('<memory>524288</memory><memory>x</memory>'),
    'no slots at all': amount("<memory>524288</memory><maxMemory slots=''>1048576</maxMemory>"),
    'less than is written, but not than the cell has': amount(
      "<memory>924288</memory><maxMemory slots='2'>624288</maxMemory>",
      { top: cell },
    ),
    'a cell without memory beside memory': { top: "<cpu><numa><cell cpus='0' memory='0'/></numa></cpu>" },
  });
});

suite('errors about memory devices', () => {
  refused('memory-device-model-unknown', {
    'no model': having(`<memory><target>${inCell}</target></memory>`),
    'an empty model': having(device('', inCell)),
  });
  refused('memory-device-unsupported', {
    'a DIMM on s390x': having(dimm(inCell), onS390),
    'an NVDIMM on s390x': having(nvdimm(''), onS390),
    'a virtio-pmem on Arm': having(pmem(''), { arch: 'aarch64', machine: 'virt' }),
    'a DIMM on RISC-V': having(dimm(inCell), { arch: 'riscv64', machine: 'virt' }),
  });
  refused('sgx-unsupported', { 'enclave memory in a cell': having(device('sgx-epc', inCell)) });
  refused('memory-device-without-maxmemory', {
    'without cells': { devices: dimm('<size>1024</size>') },
    'of virtio': { top: cell, devices: virtioMem(block('2048') + requested('0')) },
  });
  refused('memory-device-target-missing', { 'of virtio': having("<memory model='virtio-mem'/>") });
  refused('memory-device-size-missing', { 'an empty size': having(dimm('<size/><node>0</node>')) });
  refused('memory-device-node-missing', {
    'an empty node': having(dimm('<size>1024</size><node/>')),
    'of virtio': having(device('virtio-mem', size + block('2048'))),
  });
  refused('memory-device-node-malformed', {
    'a negative node': having(dimm('<size>1024</size><node>-1</node>')),
    'a blank behind the node': having(dimm('<size>1024</size><node>0 </node>')),
    'of virtio-pmem': having(device('virtio-pmem', `${size}<node>x</node>`, '', source)),
  });
  refused('memory-device-node-unknown', {
    'beside the cell that libvirt adds': having(dimm('<size>1024</size><node>1</node>'), { top: '' }),
    'of virtio': having(device('virtio-mem', `${size}<node>3</node>${block('2048')}`)),
  });
  refused('memory-device-address-type', {
    'virtio memory on memory-mapped registers': having(virtioMem(block('2048'), "<address type='virtio-mmio'/>")),
    'a virtio-pmem in a slot': having(pmem('', "<address type='dimm' slot='0'/>")),
    'a virtio-pmem on channel I/O': having(pmem(''), onS390),
  });
  accepted({
    'a size of 0': having(dimm('<size>0</size><node>0</node>')),
    'a blank before the node': having(dimm('<size>1024</size><node> 0</node>')),
    'a PCI address that nobody asks a DIMM for': having(dimm(inCell, "<address type='pci' slot='9'/>")),
    'virtio memory on channel I/O': having(virtioMem(block('2048')), onS390),
    'a DIMM on a machine without PCI': having(dimm(inCell), { machine: 'isapc' }),
  });
});

suite('errors about the places of memory devices', () => {
  refused('memory-device-slots-exhausted', { 'the fifth of four': having(dimm(inCell).repeat(5)) });
  refused('memory-device-slot-in-use', {
    'an NVDIMM and a DIMM': having(
      device('nvdimm', inCell, '', source, "<address type='dimm' slot='1'/>") + dimmAt("slot='1'"),
    ),
  });
  refused('memory-device-slot-out-of-range', { 'slot 9': having(dimmAt("slot='9'")) });
  refused('memory-device-overlap', {
    'the first within the second': having(
      dimmAt("slot='0' base='0x108000000'") + dimmAt("slot='1' base='0x100000000'"),
    ),
    'a DIMM and virtio memory': having(
      dimmAt("slot='0' base='0x100000000'") + virtioMem(`${block('2048')}<address base='0x100000000'/>`),
    ),
  });
  refused('virtio-mem-address', {
    'a word': having(virtioMem(`${block('2048')}<address base='x'/>`)),
    'an odd number': having(virtioMem(`${block('2048')}<address base='0x100000001'/>`)),
  });
  accepted({
    'a base of 0 twice': having(dimmAt("slot='0' base='0x0'") + dimmAt("slot='1' base='0x0'")),
    'a place that is missing': having(virtioMem(`${block('2048')}<address/>`)),
    'four of four': having(dimm(inCell).repeat(4)),
  });
});

suite('errors about persistent and virtio memory', () => {
  refused('nvdimm-path-missing', {
    'an empty path': having(device('nvdimm', inCell, '', '<source><path/></source>')),
    'a virtio-pmem': having(device('virtio-pmem', size)),
  });
  refused('nvdimm-label-missing', {
    'an empty label': having(nvdimm('<label><size>0</size></label>'), onPower),
  });
  refused('nvdimm-label-size', {
    'less than 256 MiB are left on ppc64': having(nvdimm('<label><size>128</size></label>'), onPower),
    'a label in bytes': having(nvdimm("<label><size unit='b'>1024</size></label>")),
  });
  refused('nvdimm-uuid', {
    'on Arm': having(device('nvdimm', inCell, '', uuid + source), { arch: 'aarch64', machine: 'virt' }),
  });
  refused('memory-device-discard', { 'a virtio-pmem': having(pmem("discard='yes'")) });
  refused('virtio-pmem-node', { 'in cell 0': having(device('virtio-pmem', inCell, '', source)) });
  refused('virtio-pmem-access', { 'without access to others': having(pmem("access='private' discard='no'")) });
  refused('virtio-mem-block', {
    'no power of two': having(virtioMem(block('6144') + requested('6144'))),
    'no blocks': having(virtioMem(block('0'))),
    'small blocks on s390x': having(virtioMem(block('1024')), onS390),
  });
  refused('virtio-mem-requested-too-large', {
    'in another unit': having(virtioMem(`${block('2048')}<requested unit='GiB'>1</requested>`)),
  });
  refused('virtio-mem-requested-alignment', { 'one too many': having(virtioMem(block('2048') + requested('2049'))) });
  accepted({
    'a label that just leaves room': having(nvdimm('<label><size>262143</size></label>')),
    'a label of 0': having(nvdimm('<label><size>0</size></label>')),
    'the label of a DIMM': having(dimm(`${inCell}<label><size>x</size></label>`)),
    'an empty UUID': having(device('nvdimm', inCell, '', `<uuid/>${source}`)),
    'the UUID of a DIMM': having(device('dimm', inCell, '', uuid)),
    'an NVDIMM that keeps its content': having(nvdimm('', "discard='no'")),
    'blocks larger than the device': having(virtioMem(block('1048576') + requested('0'))),
    'nothing requested': having(virtioMem(block('2048'))),
    'the blocks of a DIMM': having(dimm(`${inCell}<block>3</block><requested>x</requested>`)),
  });
});

suite('errors about huge pages', () => {
  refused('hugepages-conflict', { 'pages of a size': backing(`${pages("size='2048'")}<source type='anonymous'/>`) });
  refused('hugepages-size', { 'no bytes': backing(pages("size='0'")), 'a unit alone': backing(pages("unit='KiB'")) });
  refused('hugepages-two-default', {
    'one size twice': backing(pages("size='2048'", "size='2048'")),
    'the only cell there can be': backing(pages("size='2048'", "size='1048576' nodeset='0'")),
  });
  refused('hugepages-node-unknown', {
    'cell 2 of two': inCells(pages("size='2048' nodeset='0-2'")),
    'two cells of none': backing(pages("size='2048' nodeset='0-1'")),
  });
  refused('hugepages-node-twice', { 'one cell': inCells(pages("size='4' nodeset='0'", "size='2048' nodeset='0'")) });
  refused('memory-allocation-threads', { 'a fraction': backing("<allocation threads='1.5'/>") });
  refused('enum-invalid', {
    'access to all memory': backing("<access mode='x'/>"),
    'a source': backing("<source type='memory'/>"),
    'an allocation': backing("<allocation mode='now'/>"),
    'access to a DIMM': having(device('dimm', inCell, "access=''")),
  });
  accepted({
    'cell 0 of none': backing(pages("size='2048' nodeset='0'")),
    'pages for all and for both cells': inCells(pages("size='2048'", "size='1048576' nodeset='0-1'")),
    'immediate allocation': backing("<hugepages/><allocation mode='immediate'/>"),
    'allocation on demand from a file': backing("<source type='file'/><allocation mode='ondemand'/>"),
    'no threads': backing("<allocation threads='0'/>"),
  });
});

suite('what libvirt lowers', () => {
  const started = (text: string) => `<memory unit='MiB'>512</memory><currentMemory>${text}</currentMemory>`;
  checkFound({ 'memory-current-clipped': sampleDomain({ memory: started('524289'), top: cell }) });
  checkSilent({ 'memory-current-clipped': sampleDomain({ memory: started('524288'), top: cell }) });
});
