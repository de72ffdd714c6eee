// What is refused about NUMA, and what only looks like it; libvirt 12.8 judges every document likewise.
import { suite } from 'node:test';
import { accepted, refused, type SampleDomain } from '../../harness/sample-domain.js';

const cell = (attributes: string, inner = '') => `<cell ${attributes} memory='262144'>${inner}</cell>`;
const numa = (...list: string[]): SampleDomain => ({
  vcpu: '<vcpu>2</vcpu>',
  top: `<cpu><numa>${list.join('')}</numa></cpu>`,
});
const two = (first: string, second: string) => numa(cell(first), cell(second));
const sibling = (attributes: string) =>
  numa(cell("cpus='0'", `<distances><sibling ${attributes}/></distances>`), cell("cpus='1'"));
const tuned = (text: string, vcpu = '<vcpu>2</vcpu>'): SampleDomain => ({
  vcpu,
  top: `<numatune>${text}</numatune>${two("cpus='0'", "cpus='1'").top}`,
});
const untuned = (text: string, vcpu = '<vcpu>2</vcpu>'): SampleDomain => ({
  vcpu,
  top: `<numatune>${text}</numatune>`,
});
const memnode = (attributes: string) => `<memnode ${attributes}/>`;
const automatic = "<vcpu placement='auto'>2</vcpu>";

suite('errors about NUMA cells', () => {
  refused('numa-empty', { 'the topology of a second CPU': { top: '<cpu/><cpu><numa/></cpu>' } });
  refused('numa-cell-ids', {
    'two numbers counted from 1': two("id='2' cpus='0'", "id='1' cpus='1'"),
    'a word': numa(cell("id='x' cpus='0'")),
    'a number in hexadecimal': numa(cell("id='0x0' cpus='0'")),
  });
  refused('numa-cell-duplicate', { 'a number and a place': two("id='1' cpus='0'", "cpus='1'") });
  refused('numa-cell-memory-missing', { 'an empty amount': numa("<cell id='0' cpus='0' memory=''/>") });
  refused('numa-cpus-malformed', { 'an empty list': two("cpus=''", "cpus='0'"), 'a word': numa(cell("cpus='a'")) });
  refused('numa-cpus-exceed-vcpu', {
    'a single vCPU': numa(cell("cpus='3'")),
    'more vCPUs than one': { top: numa(cell("cpus='0-3'")).top ?? '' },
  });
  refused('numa-cells-overlap', { 'all of both': two("cpus='0-1'", "cpus='0-1'") });
  refused('numa-distance', {
    'no number of the other cell': sibling("value='20'"),
    'a word': sibling("id='1' value='x'"),
    'nearer than itself': sibling("id='1' value='9'"),
    'too far': sibling("id='1' value='256'"),
    'far from itself': sibling("id='0' value='20'"),
    'an empty list': numa(cell("cpus='0-1'", '<distances/>')),
  });
  refused('enum-invalid', { 'access to a cell': numa(cell("cpus='0' memAccess='x'")) });
  accepted({
    'no numbers': two("cpus='0'", "cpus='1'"),
    'numbers in another order': two("id='1' cpus='0'", "id='0' cpus='1'"),
    'a cell without vCPUs': two('', "cpus='0-1'"),
    'a list that leaves nothing': two("cpus='0,^0'", "cpus='1'"),
    'vCPUs that are in no cell': numa(cell("cpus='0'")),
    'as far as can be': sibling("id='1' value='255'"),
    'just farther than itself': sibling("id='1' value='11'"),
  });
});

suite('errors about nodes of the host', () => {
  refused('numatune-memnode-without-cells', { 'a bare node': untuned(memnode("cellid='0' nodeset='0'")) });
  refused('numatune-memnode-cell', {
    'no cell': tuned(memnode("nodeset='0'")),
    'a word': tuned(memnode("cellid='x' nodeset='0'")),
    'cell 5': tuned(memnode("cellid='5' nodeset='0'")),
  });
  refused('numatune-memnode-auto', {
    'automatic vCPUs': tuned(memnode("cellid='0' nodeset='0'"), automatic),
    'automatic vCPUs and a mode': tuned(`<memory mode='strict'/>${memnode("cellid='0' nodeset='0'")}`, automatic),
  });
  refused('numatune-nodeset', {
    'a cell without nodes': tuned(memnode("cellid='0' mode='strict'")),
    'a cell with a word': tuned(memnode("cellid='0' nodeset='a'")),
    'an empty list': untuned("<memory mode='strict' nodeset=''/>"),
    'a word that nobody needs': untuned("<memory placement='auto' nodeset='a'/>"),
    'static memory': untuned("<memory placement='static'/>", automatic),
    'huge pages': {
      vcpu: '<vcpu>2</vcpu>',
      top: `<memoryBacking><hugepages><page size='2048' nodeset='a'/></hugepages></memoryBacking>${two("cpus='0'", "cpus='1'").top}`,
    },
  });
  refused('numatune-restrictive-mode', {
    'all memory only': tuned(`<memory mode='restrictive' nodeset='0'/>${memnode("cellid='0' nodeset='0'")}`),
    'a cell without all memory': tuned(memnode("cellid='0' mode='restrictive' nodeset='0'")),
  });
  refused('enum-invalid', {
    'a mode': untuned("<memory mode='x' nodeset='0'/>"),
    'a placement': untuned("<memory placement='x' nodeset='0'/>"),
  });
  accepted({
    'memory that says nothing': untuned('<memory/>'),
    'automatic memory': untuned("<memory placement='auto'/>"),
    'a mode beside automatic vCPUs': untuned("<memory mode='strict'/>", automatic),
    'a comma at the end': untuned("<memory nodeset='0,'/>"),
    'nodes beside automatic vCPUs': tuned(`<memory nodeset='0'/>${memnode("cellid='0' nodeset='0'")}`, automatic),
    'memory that says nothing beside automatic vCPUs': tuned(
      `<memory/>${memnode("cellid='0' nodeset='0'")}`,
      automatic,
    ),
    'different modes': tuned(
      `<memory mode='interleave' nodeset='0'/>${memnode("cellid='0' mode='preferred' nodeset='0'")}`,
    ),
  });
});
