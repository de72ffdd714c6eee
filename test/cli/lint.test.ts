import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Outcome } from '../../server/src/cli/lint/outcome.js';
import { type Severity, severities, tolerances } from '../../server/src/cli/severity.js';
import { runIn, type World } from '../harness/memory-io.js';
import { checkedDocument } from '../harness/reported.js';

const fine = `<domain type='qemu'>
  <name>demo</name>
  <memory unit='MiB'>512</memory>
  <os><type arch='x86_64' machine='q35'>hvm</type></os>
</domain>
`;
/** Not well-formed: an error whatever the other rules say. */
const faulty = fine.replace('</os>', '');

/** The files checked, in order, by what JSON says of them. */
async function checkedFiles(world: World, ...operands: string[]): Promise<string[]> {
  const { stdout } = await runIn(world, 'lint', '--format', 'json', ...operands);
  return JSON.parse(stdout).documents.map(({ file }: { file: string }) => file);
}

suite('the exit code of lint', () => {
  const exitCodeFor = (severity: Severity, tolerance: (typeof tolerances)[number]) => {
    const outcome = new Outcome();
    outcome.count(checkedDocument('a.xml', fine, [{ at: 'qemu', severity }]).reports);
    return outcome.exitCode(tolerance);
  };

  test('is 1 exactly when a finding is graver than what is tolerated', () => {
    const codes = tolerances.map(tolerance => severities.map(severity => exitCodeFor(severity, tolerance)).join(''));
    assert.deepEqual(codes, ['1111', '0111', '0011', '0001', '0000']);
  });

  test('is 1 for an error unless errors are tolerated', async () => {
    const files = { '/home/me/a.xml': faulty };
    assert.equal((await runIn({ files }, 'lint', 'a.xml')).code, 1);
    assert.equal((await runIn({ files }, 'lint', '--max-severity', 'error', 'a.xml')).code, 0);
  });

  test('is 1 for what only the schema refuses if that is asked for', async () => {
    const files = { '/home/me/a.xml': fine.replace('<memory', '<note/><memory') };
    assert.equal((await runIn({ files }, 'lint', '--max-severity', 'warning', 'a.xml')).code, 0);
    assert.equal((await runIn({ files }, 'lint', '--max-severity', 'warning', '--validate', 'a.xml')).code, 1);
  });

  test('is 2 when an input cannot be read, whatever else is found', async () => {
    const files = { '/home/me/a.xml': faulty };
    const { code, stdout, stderr } = await runIn({ files }, 'lint', 'gone.xml', 'a.xml');
    assert.equal(code, 2);
    assert.equal(stderr, 'libvirt-xml: gone.xml: There is no such file or directory.\n');
    assert.match(stdout, /^a\.xml:\d+:\d+: error xml-not-well-formed: /);
    assert.match(stdout, / in 1 document; 1 could not be checked\.\n$/);
  });
});

suite('what lint is given', () => {
  test('is checked in the order of the call, each file once', async () => {
    const files = { '/home/me/a.xml': fine, '/home/me/b.xml': fine, '/home/me/c.xml': { link: 'a.xml' } };
    assert.deepEqual(await checkedFiles({ files }, 'b.xml', 'a.xml', './b.xml', 'c.xml', '/home/me/a.xml'), [
      'b.xml',
      'a.xml',
    ]);
  });

  test('may be standard input', async () => {
    assert.deepEqual(await checkedFiles({ stdin: [fine.slice(0, 30), fine.slice(30)] }, '-', '-'), ['<stdin>']);
    const { stdout } = await runIn({ stdin: faulty }, 'lint', '-');
    assert.match(stdout, /^<stdin>:\d+:\d+: error /);
  });

  test('may look like an option behind --', async () => {
    const files = { '/home/me/--help': fine };
    assert.deepEqual(await checkedFiles({ files }, '--', '--help'), ['--help']);
  });

  test('need not be called *.xml when it is named', async () => {
    assert.deepEqual(await checkedFiles({ files: { '/home/me/guest': fine } }, 'guest'), ['guest']);
  });

  test('may be a device alone, as virsh attach-device takes it', async () => {
    const files = { '/home/me/nic.xml': "<interface type='network'><source network='default'/></interface>" };
    assert.deepEqual(await checkedFiles({ files }, 'nic.xml'), ['nic.xml']);
  });
});

suite('a directory', () => {
  test('stands for the *.xml below it, by name', async () => {
    const files = {
      '/home/me/vms/b.xml': fine,
      '/home/me/vms/a/2.XML': fine,
      '/home/me/vms/a/1.xml': fine,
      '/home/me/vms/readme.md': fine,
      '/home/me/vms/node_modules/x.xml': fine,
      '/home/me/vms/.git/x.xml': fine,
    };
    assert.deepEqual(await checkedFiles({ files }, 'vms/'), ['vms/a/1.xml', 'vms/a/2.XML', 'vms/b.xml']);
    assert.deepEqual(await checkedFiles({ files }, '.'), ['vms/a/1.xml', 'vms/a/2.XML', 'vms/b.xml']);
  });

  test('is searched when it is named, whatever it is called', async () => {
    assert.deepEqual(await checkedFiles({ files: { '/home/me/.git/x.xml': fine } }, '.git'), ['.git/x.xml']);
  });

  test('may contain links that lead back to it', async () => {
    const files = {
      '/home/me/vms/a.xml': fine,
      '/home/me/vms/again': { link: '.' },
      '/home/me/vms/up': { link: '..' },
    };
    assert.deepEqual(await checkedFiles({ files }, 'vms'), ['vms/a.xml']);
  });

  test("may contain files that are not libvirt's, which are only counted", async () => {
    const files = {
      '/home/me/vms/a.xml': fine,
      '/home/me/vms/pom.xml': '<project/>',
      '/home/me/vms/empty.xml': '',
      '/home/me/vms/data.xml': new Uint8Array([0, 1, 2, 255]),
      '/home/me/vms/latin.xml': Buffer.from("<?xml version='1.0'?><project>é</project>", 'latin1'),
    };
    assert.deepEqual(await runIn({ files }, 'lint', 'vms'), {
      code: 0,
      stdout: "Nothing to report in 1 document; 4 files skipped that are not libvirt's.\n",
      stderr: '',
    });
  });

  test('does not hide a domain that cannot be read', async () => {
    const files = {
      '/home/me/vms/a.xml': { error: 'EACCES' },
      '/home/me/vms/b.xml': { link: 'gone.xml' },
      '/home/me/vms/c.xml': Buffer.from("<domain type='qemu'><name>é</name></domain>", 'latin1'),
      '/home/me/vms/d/e.xml': fine,
    };
    const { code, stderr } = await runIn({ files }, 'lint', 'vms');
    assert.equal(code, 2);
    assert.deepEqual(stderr.split('\n').slice(0, 2), [
      'libvirt-xml: vms/a.xml: Permission denied.',
      'libvirt-xml: vms/b.xml: There is no such file or directory.',
    ]);
    assert.match(stderr, /^libvirt-xml: vms\/c\.xml: /m);
  });

  test('that may not be read is told of, and the rest is checked', async () => {
    const files = { '/home/me/vms/no': { error: 'EACCES' }, '/home/me/vms/no/a.xml': fine, '/home/me/vms/z.xml': fine };
    const { code, stdout, stderr } = await runIn({ files }, 'lint', 'vms');
    assert.equal(code, 2);
    assert.equal(stderr, 'libvirt-xml: vms/no: Permission denied.\n');
    assert.equal(stdout, 'Nothing to report in 1 document; 1 could not be checked.\n');
  });

  test('does not excuse a file in it that is named as well', async () => {
    const files = { '/home/me/vms/pom.xml': '<project/>' };
    assert.equal((await runIn({ files }, 'lint', 'vms', 'vms/pom.xml')).code, 2);
    assert.equal((await runIn({ files }, 'lint', 'vms/pom.xml', 'vms')).code, 2);
  });

  test('without any XML is no mistake, but is told', async () => {
    const files = { '/home/me/vms/readme.md': '' };
    assert.deepEqual(await runIn({ files }, 'lint', 'vms'), {
      code: 0,
      stdout: 'Nothing to check: no XML file found.\n',
      stderr: '',
    });
  });
});

suite('the versions asked for', () => {
  const targetOf = async (...options: string[]) => {
    const { stdout } = await runIn({ stdin: fine }, 'lint', '--format=json', ...options, '-');
    const { libvirt, qemu } = JSON.parse(stdout).target;
    return `${libvirt} ${qemu}`;
  };

  test('are the newest known unless said otherwise', async () => {
    assert.equal(await targetOf(), '12.8.0 11.1.3');
    assert.equal(await targetOf('--libvirt', 'newest'), '12.8.0 11.1.3');
  });

  test('may leave QEMU to what is usual with that libvirt', async () => {
    assert.equal(await targetOf('--libvirt', '9.0.0'), '9.0.0 7.2.22');
    assert.equal(await targetOf('--libvirt', '10.2'), '10.2.0 7.2.22');
    assert.equal(await targetOf('--libvirt', '8'), '8.0.0 7.2.22');
  });

  test('may name QEMU as well, or alone', async () => {
    assert.equal(await targetOf('--libvirt', '11.3.0', '--qemu', '9.1'), '11.3.0 9.1.0');
    assert.equal(await targetOf('--qemu', '9.1'), '12.8.0 9.1.0');
  });
});
