// Of most elements libvirt reads the first and leaves others of the name unread, whatever is wrong with them.
import { suite } from 'node:test';
import { checkErrors } from '../harness/check-errors.js';
import { checkFound, checkSilent } from '../harness/check-traps.js';

const unread = (title: string, fragment: string) => checkErrors(title, fragment, []);
const refused = checkErrors;

const disk = (parts: string, target = "<target dev='vda' bus='virtio'/>") =>
  `<disk type='file' device='disk'>${parts}<source file='/srv/a.img'/>${target}</disk>`;
const domain = (parts: string) =>
  `<domain type='qemu'><name>demo</name><memory unit='MiB'>512</memory><vcpu>2</vcpu>
<os><type arch='x86_64' machine='q35'>hvm</type></os>${parts}<devices/></domain>`;

suite('a second one is not read', () => {
  unread('of a disk', disk("<driver name='qemu' type='raw'/><driver name='qemu' cache='write-back'/>"));
  unread(
    'with all that is in it',
    disk("<driver name='qemu'/><driver><metadata_cache><max_size>4</max_size></metadata_cache></driver>"),
  );
  unread('of a target', disk('', "<target dev='vda' bus='virtio'/><target dev='vda' bus='virito'/>"));
  unread(
    'of an emulator',
    '<emulator>/usr/bin/qemu-system-x86_64</emulator><emulator>/usr/bin/qemu-system-arm</emulator>',
  );
  unread(
    'in what backs the memory',
    domain("<memoryBacking><access mode='shared'/><access mode='all'/></memoryBacking>"),
  );
  unread('of two clocks', domain("<clock offset='utc'/><clock offset='local'/>"));
  unread('of two groups', domain('<cputune><shares>9</shares></cputune><cputune><shares>many</shares></cputune>'));
  unread(
    'of two NUMA topologies',
    domain("<cpu><numa><cell id='0' cpus='0-1' memory='524288'/></numa><numa><cell id='0'/></numa></cpu>"),
  );
});

suite('that it is not read is said', () => {
  checkFound({ 'repeated-element-ignored': domain('<vcpu>4</vcpu>') });
  checkFound({ 'repeated-element-ignored': disk('', "<target dev='vda' bus='virtio'/><target dev='vdb'/>") });
  // What the first leaves open, libvirt may take from the next.
  checkSilent({ 'repeated-element-ignored': disk("<driver name='qemu'/><driver type='raw'/>") });
  checkSilent({ 'repeated-element-ignored': disk('', "<target dev='vda' bus='virtio'/>") });
});

suite('another group is read', () => {
  refused('for what the first does not have', domain('<cputune/><cputune><shares>many</shares></cputune>'), [
    'cputune-bandwidth',
  ]);
  refused(
    'for what there may be several of',
    domain("<cputune><vcpupin vcpu='0' cpuset='0'/></cputune><cputune><vcpupin vcpu='0' cpuset='x'/></cputune>"),
    ['cputune-pin-invalid'],
  );
  refused(
    'for each of the limits of a disk',
    disk('<iotune/><iotune><total_bytes_sec>fast</total_bytes_sec></iotune>'),
    ['disk-iotune-range'],
  );
  refused(
    'for its NUMA cells',
    domain(
      "<cpu><numa><cell id='0' cpus='0' memory='524288'/></numa></cpu><cpu><numa><cell id='0' cpus='1' memory='524288'/></numa></cpu>",
    ),
    ['numa-cell-duplicate'],
  );
});
