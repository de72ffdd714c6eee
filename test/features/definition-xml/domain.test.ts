import { suite, test } from 'node:test';
import { checkPrinted } from '../../harness/check-printed.js';

suite('memory', () => {
  test('is printed in KiB, and all of it is there from the start unless less is written', () => {
    checkPrinted("<memory unit='MiB'>2</memory>", 'memory', "<memory unit='KiB'>2048</memory>");
    checkPrinted("<memory unit='MiB'>2</memory>", 'currentMemory', "<currentMemory unit='KiB'>2048</currentMemory>");
    checkPrinted(
      "<memory unit='MiB'>2</memory><currentMemory unit='MiB'>1</currentMemory>",
      'currentMemory',
      "<currentMemory unit='KiB'>1024</currentMemory>",
    );
  });

  test('is the sum of NUMA cells and memory devices where there are any', () => {
    const cells = "<memory unit='MiB'>9</memory><cpu><numa><cell cpus='0' memory='1024'/></numa></cpu>";
    const dimm = "<memory model='dimm'><target><size unit='MiB'>1</size><node>0</node></target></memory>";
    const room = "<maxMemory slots='1' unit='MiB'>99</maxMemory>";
    checkPrinted(cells, 'memory', "<memory unit='KiB'>1024</memory>");
    checkPrinted(room + cells, 'currentMemory', "<currentMemory unit='KiB'>2048</currentMemory>", { devices: dimm });
  });

  test('is in one NUMA cell where the text makes room for more and has no cell', () => {
    checkPrinted(
      "<maxMemory slots='1' unit='GiB'>4</maxMemory><vcpu>4</vcpu>",
      'numa',
      `<numa>
         <cell id='0' cpus='0-3' memory='524288' unit='KiB'/>
       </numa>`,
    );
    checkPrinted("<maxMemory slots='1' unit='GiB'>4</maxMemory>", 'numa', '', { arch: 'aarch64', machine: 'virt' });
  });

  test('of pseries devices is in blocks of 256 MiB', () => {
    const dimm = "<memory model='dimm'><target><size unit='MiB'>100</size><node>0</node></target></memory>";
    const room = "<maxMemory slots='1' unit='GiB'>4</maxMemory>";
    checkPrinted(room, 'size', "<size unit='KiB'>262144</size>", { arch: 'ppc64', machine: 'pseries', devices: dimm });
  });
});

suite('<cpu>', () => {
  test('is that of the machine where none is written', () => {
    checkPrinted(
      '',
      'cpu',
      `<cpu mode='custom' match='exact' check='none'>
         <model fallback='forbid'>qemu64</model>
       </cpu>`,
    );
  });

  test('says how it is matched, and whether libvirt may take another', () => {
    checkPrinted(
      '<cpu><model>Haswell</model></cpu>',
      'cpu',
      `<cpu mode='custom' match='exact' check='none'>
         <model fallback='allow'>Haswell</model>
       </cpu>`,
    );
    checkPrinted("<cpu mode='host-model'/>", 'cpu', "<cpu mode='host-model' check='partial'/>");
    checkPrinted(
      "<cpu mode='host-passthrough'/>",
      'cpu',
      "<cpu mode='host-passthrough' check='none' migratable='on'/>",
    );
  });

  test('has a topology with all its levels', () => {
    const topology = "<vcpu>4</vcpu><cpu mode='host-model'><topology sockets='1' cores='2' threads='2'/></cpu>";
    const expected = (clusters: string) => `<topology sockets='1' dies='1'${clusters} cores='2' threads='2'/>`;
    checkPrinted(topology, 'topology', expected(" clusters='1'"));
    checkPrinted(topology, 'topology', expected(''), { libvirt: '9.0' });
  });

  test('has NUMA cells by id, with every vCPU in one of them', () => {
    checkPrinted(
      "<vcpu>6</vcpu><cpu><numa><cell id='1' cpus='3' memory='1'/><cell id='0' cpus='1,2' memory='1'/></numa></cpu>",
      'numa',
      `<numa>
         <cell id='0' cpus='0-2,4-5' memory='1' unit='KiB'/>
         <cell id='1' cpus='3' memory='1' unit='KiB'/>
       </numa>`,
    );
  });
});

suite('<os>', () => {
  test('boots from the hard disk unless an order is given anywhere', () => {
    const type = "<type arch='x86_64' machine='pc-i440fx-11.1'>hvm</type>";
    checkPrinted('', 'os', `<os>\n${type}\n<boot dev='hd'/>\n</os>`);
    checkPrinted('', 'os', `<os>\n${type}\n</os>`, {
      devices: "<interface type='user'><boot order='1'/></interface>",
    });
  });

  test('keeps the variables of a read-only loader in a file of the domain', () => {
    const os = "<loader readonly='yes' type='pflash'>/code.fd</loader>";
    const file = '/var/lib/libvirt/qemu/nvram/d_VARS.fd';
    checkPrinted('', 'nvram', `<nvram format='raw'>${file}</nvram>`, { os });
    checkPrinted('', 'nvram', `<nvram>${file}</nvram>`, { os, libvirt: '9.0' });
    checkPrinted('', 'nvram', '', { os: os.replace('yes', 'no') });
  });

  test('takes a loader without type for a ROM', () => {
    checkPrinted('', 'loader', "<loader type='rom' format='raw'>/bios</loader>", { os: '<loader>/bios</loader>' });
  });
});

suite('<metadata>', () => {
  test('is laid out anew, with double quotes', () => {
    checkPrinted(
      `<metadata><a:one xmlns:a='urn:a' x='1'><a:two>t &amp; u</a:two></a:one></metadata>`,
      'metadata',
      `<metadata>
         <a:one xmlns:a="urn:a" x="1">
           <a:two>t &amp; u</a:two>
         </a:one>
       </metadata>`,
    );
  });

  test('keeps the first element of each namespace', () => {
    checkPrinted(
      "<metadata><plain/><a:one xmlns:a='urn:a'/><b:two xmlns:b='urn:a'/></metadata>",
      'metadata',
      `<metadata>
         <a:one xmlns:a="urn:a"/>
       </metadata>`,
    );
  });
});

suite('elements of QEMU', () => {
  test('have libvirt’s prefix whatever the text says', () => {
    checkPrinted(
      "<q:commandline xmlns:q='http://libvirt.org/schemas/domain/qemu/1.0'><q:env name='A'/><q:arg value='-x'/></q:commandline>",
      'qemu:commandline',
      `<qemu:commandline>
         <qemu:arg value='-x'/>
         <qemu:env name='A'/>
       </qemu:commandline>`,
    );
  });
});

suite('what the text leaves open', () => {
  test('is filled in: clock, life cycle, vCPUs, features of the board', () => {
    checkPrinted('', 'clock', "<clock offset='utc'/>");
    checkPrinted('', 'on_crash', '<on_crash>destroy</on_crash>');
    checkPrinted('', 'vcpu', "<vcpu placement='static'>1</vcpu>");
    checkPrinted('', 'gic', "<gic version='2'/>", { arch: 'aarch64', machine: 'virt' });
  });

  test('is left out where libvirt does not know it', () => {
    checkPrinted("<frobnicate/><vcpu colour='red'>2</vcpu>", 'vcpu', "<vcpu placement='static'>2</vcpu>");
    checkPrinted('<frobnicate/>', 'frobnicate', '');
  });
});
