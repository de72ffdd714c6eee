// What is refused about CPU tuning, and what only looks like it; libvirt 12.8 judges every document likewise.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../../server/src/features/snapshot.js';
import { judge } from '../../harness/judge.js';
import { accepted, refused, type SampleDomain, sampleDomain } from '../../harness/sample-domain.js';

const two = '<iothreads>2</iothreads>';
const tune = (text: string, more: SampleDomain = {}): SampleDomain => ({
  vcpu: '<vcpu>2</vcpu>',
  top: `${two}<cputune>${text}</cputune>`,
  ...more,
});
const vcpupin = (attributes: string) => tune(`<vcpupin ${attributes}/>`);
const schedule = (...list: string[]) => tune(list.map(each => `<vcpusched ${each}/>`).join(''));
const cache = (vcpus: string, inner = "<cache id='0' level='3' type='both' size='3' unit='MiB'/>") =>
  `<cachetune ${vcpus}>${inner}</cachetune>`;
const kvm = (text: string) => tune(text, { type: 'kvm' });

suite('errors about pins', () => {
  refused('cputune-pin-invalid', {
    'no vCPU': vcpupin("cpuset='0'"),
    'a word for a vCPU': vcpupin("vcpu='x' cpuset='0'"),
    'an empty list': vcpupin("vcpu='0' cpuset=''"),
    'a range without end': vcpupin("vcpu='1' cpuset='0-'"),
    'one vCPU in two spellings': tune("<vcpupin vcpu='0' cpuset='0'/><vcpupin vcpu='00' cpuset='1'/>"),
    'an emulator without CPUs': tune('<emulatorpin/>'),
    'an emulator twice': tune("<emulatorpin cpuset='0'/><emulatorpin cpuset='1'/>"),
    'I/O thread 0': tune("<iothreadpin iothread='0' cpuset='0'/>"),
    'an I/O thread that is not there': tune("<iothreadpin iothread='7' cpuset='a'/>"),
    'an I/O thread twice': tune("<iothreadpin iothread='1' cpuset='0'/><iothreadpin iothread='1' cpuset='0'/>"),
  });
  accepted({
    'a vCPU that is not there, twice': tune("<vcpupin vcpu='9' cpuset='a'/><vcpupin vcpu='9'/>"),
    'an I/O thread': tune("<iothreadpin iothread='2' cpuset='0'/>"),
  });

  test('a pin that libvirt drops is a warning', () => {
    const text = sampleDomain(vcpupin("vcpu='9' cpuset='99'"));
    judge(text);
    const { findings } = new Snapshot(1, text);
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [['pin-outside-host', 'warning']],
    );
  });
});

suite('errors about schedulers', () => {
  refused('cputune-scheduler', {
    'no scheduler': schedule("vcpus='0'"),
    'a word for a priority': schedule("vcpus='0' scheduler='fifo' priority='x'"),
    'no vCPUs': schedule("scheduler='batch'"),
    'a word for vCPUs': schedule("vcpus='a' scheduler='batch'"),
    'vCPUs that are not there': schedule("vcpus='0-5' scheduler='batch'"),
    'nothing is left': schedule("vcpus='0,^0' scheduler='batch'"),
    'one vCPU twice': schedule("vcpus='1' scheduler='batch'", "vcpus='1' scheduler='batch'"),
    'an I/O thread that is not there': tune("<iothreadsched iothreads='1-3' scheduler='batch'/>"),
    'the emulator twice': tune("<emulatorsched scheduler='batch'/><emulatorsched scheduler='idle'/>"),
    'the emulator in real time without priority': tune("<emulatorsched scheduler='fifo'/>"),
  });
  refused('enum-invalid', { 'a scheduler that is none': schedule("vcpus='0' scheduler='x'") });
  accepted({
    'a priority that nobody reads': schedule("vcpus='0' scheduler='batch' priority='x'"),
    'a negative priority': schedule("vcpus='0' scheduler='fifo' priority='-1'"),
    'a vCPU that is off at first': { ...schedule("vcpus='1' scheduler='batch'"), vcpu: "<vcpu current='1'>2</vcpu>" },
    'an I/O thread by its own number': {
      top: "<iothreadids><iothread id='4'/></iothreadids><cputune><iothreadsched iothreads='4' scheduler='batch'/></cputune>",
    },
  });
});

suite('errors about CPU time', () => {
  refused('cputune-bandwidth', {
    'a word for shares': tune('<shares>x</shares>'),
    'negative shares': tune('<shares>-2000</shares>'),
    'a period below a millisecond': tune('<emulator_period>999</emulator_period>'),
    'a period above a second': tune('<global_period>1000001</global_period>'),
    'a small quota': tune('<quota>999</quota>'),
    'a large quota': tune('<iothread_quota>18446744073709551</iothread_quota>'),
    'a blank behind the quota': tune('<quota>2000 </quota>'),
  });
  accepted({
    'empty shares': tune('<shares/>'),
    'a single share': tune('<shares>1</shares>'),
    'a period of 0': tune('<period>0</period>'),
    'the longest period': tune('<iothread_period> +1000000</iothread_period>'),
    'any negative quota': tune('<emulator_quota>-5</emulator_quota>'),
  });
});

suite('errors about shares of caches', () => {
  refused('cachetune-needs-kvm', {
    'for all vCPUs': tune(cache('')),
    'for vCPUs some of which are there': tune(cache("vcpus='1-9'")),
    'memory bandwidth': tune("<memorytune vcpus='0'><node id='0' bandwidth='60'/></memorytune>"),
  });
  refused('cachetune-vcpus', {
    'a word': kvm(cache("vcpus='a'")),
    'the same twice': kvm(cache("vcpus='0'") + cache("vcpus='0'")),
    'a cache and bandwidth for some of them': kvm(
      `${cache("vcpus='0-1'")}<memorytune vcpus='1'><node id='0' bandwidth='60'/></memorytune>`,
    ),
  });
  refused('cachetune-part', {
    'no type': kvm(cache("vcpus='0'", "<cache id='0' level='3' size='3'/>")),
    'no size': kvm(cache("vcpus='0'", "<cache id='0' level='3' type='both'/>")),
    'a monitor without level': kvm(cache("vcpus='0'", "<monitor vcpus='0'/>")),
    'a share of all and one of code': kvm(
      cache(
        "vcpus='0'",
        "<cache id='0' level='3' type='both' size='3'/><cache id='0' level='3' type='code' size='3'/>",
      ),
    ),
    'no bandwidth': kvm("<memorytune vcpus='0'><node id='0'/></memorytune>"),
  });
  accepted({
    'a cache under KVM': kvm(cache("vcpus='0'")),
    'an emulated domain with empty groups': tune(cache("vcpus='0'", '') + cache("vcpus='0'", '')),
    'vCPUs that are not there, twice': tune(cache("vcpus='2-9'").repeat(2)),
    'code and data': kvm(
      cache(
        "vcpus='0'",
        "<cache id='0' level='3' type='code' size='3'/><cache id='0' level='3' type='data' size='3'/>",
      ),
    ),
    'a cache and bandwidth for the same': kvm(
      `${cache("vcpus='0-1'")}<memorytune vcpus='0-1'><node id='0' bandwidth='60'/></memorytune>`,
    ),
  });
});

suite('warnings about the CPU', () => {
  const warnings = (model: string, arch?: string, machine?: string) => {
    const top = `<cpu mode='custom' match='exact'><model>${model}</model></cpu>`;
    const text = sampleDomain({ top, ...(arch && { arch }), ...(machine && { machine }) });
    judge(text);
    return new Snapshot(1, text).findings.filter(({ code }) => code === 'cpu-model-unknown').length;
  };

  test('a name that libvirt does not know is one, and case counts', () => {
    assert.deepEqual(
      ['foo', 'epyc', 'EPYC', 'EPYC-Milan-v2'].map(model => warnings(model)),
      [1, 1, 0, 0],
    );
  });

  test('names of other architectures are not judged', () => {
    assert.equal(warnings('cortex-a57', 'aarch64', 'virt'), 0);
  });
});
