// The built program as a process: streams, signals and files as they are outside the tests.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { program, runCli, startCli } from '../harness/built-cli.js';
import { readProject } from '../harness/project.js';

const fine = "<domain type='qemu'><name>a</name><memory>524288</memory><os><type>hvm</type></os></domain>\n";
const faulty = fine.replace('</os>', '');

const directory = mkdtempSync(join(tmpdir(), 'libvirt-xml-cli-'));
after(() => rmSync(directory, { recursive: true }));
mkdirSync(join(directory, 'vms', 'deep'), { recursive: true });
writeFileSync(join(directory, 'vms', 'fine.xml'), fine);
writeFileSync(join(directory, 'vms', 'deep', 'faulty.xml'), faulty);
writeFileSync(join(directory, 'vms', 'other.xml'), '<other/>');
symlinkSync('..', join(directory, 'vms', 'deep', 'up'));

suite('the built program', () => {
  test('knows its version and its pages', async () => {
    const { version } = JSON.parse(readProject('package.json'));
    assert.equal((await runCli(['--version'])).stdout, `libvirt-xml ${version}\n`);
    const { code, stdout } = await runCli(['explain', 'xml-not-well-formed'], { cwd: directory });
    assert.equal(code, 0);
    assert.match(stdout, /^error xml-not-well-formed\n\n[\s\S]*\n\nWHY IT MATTERS\n\n/);
  });

  test('lints files and directories', async () => {
    const { code, stdout, stderr } = await runCli(['lint', 'vms'], { cwd: directory });
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(stdout, /^vms\/deep\/faulty\.xml:1:\d+: error xml-not-well-formed: /);
    assert.match(stdout, / in 2 documents; 1 file skipped that is not libvirt's\.\n$/);
  });

  test('lints standard input, by either name', async () => {
    for (const name of ['-', '/dev/stdin']) {
      const { code, stdout } = await runCli(['lint', name], { stdin: faulty });
      assert.equal(code, 1);
      assert.match(stdout, /^<stdin>:1:/);
    }
  });

  test('lints pipes, as shells make them of other commands', () => {
    const script = `cat vms/fine.xml | '${process.execPath}' '${program}' lint /dev/fd/0`;
    const { status, stdout } = spawnSync('sh', ['-c', script], { cwd: directory, encoding: 'utf8' });
    assert.match(stdout, / in 1 document\.\n$/);
    assert.notEqual(status, 2);
  });

  test('stops reading an endless device', async () => {
    const { code, stderr } = await runCli(['lint', '/dev/zero']);
    assert.deepEqual(
      [code, stderr],
      [2, 'libvirt-xml: /dev/zero: It is larger than 10 MiB, the most that virsh reads.\n'],
    );
  });

  test('tells of a file that is not there', async () => {
    const { code, stdout, stderr } = await runCli(['lint', 'gone.xml'], { cwd: directory });
    assert.deepEqual([code, stdout], [2, '1 could not be checked.\n']);
    assert.equal(stderr, 'libvirt-xml: gone.xml: There is no such file or directory.\n');
  });

  test('writes a report that is whole, though no pipe holds it', async () => {
    mkdirSync(join(directory, 'many'));
    for (let n = 0; n < 300; n++) writeFileSync(join(directory, 'many', `${n}.xml`), faulty);
    const { stdout } = await runCli(['lint', '--format', 'sarif', 'many'], { cwd: directory });
    assert.ok(stdout.length > 1 << 17);
    assert.equal(JSON.parse(stdout).runs[0].artifacts.length, 300);
  });

  test('takes it calmly when nobody reads on', async () => {
    const child = startCli(['--batch']);
    let complaints = '';
    child.stderr.on('data', chunk => {
      complaints += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.stdout.destroy();
    const question = `${JSON.stringify({ id: 1, xml: fine })}\n`;
    for (let asked = 0; asked < 50; asked++) child.stdin.write(question);
    const [code] = await once(child, 'exit');
    assert.deepEqual([code, complaints], [0, '']);
  });

  test('answers a question of the batch mode before the next is asked', async () => {
    const child = startCli(['--batch']);
    for (const id of [1, 2]) {
      child.stdin.write(`${JSON.stringify({ id, xml: fine })}\n`);
      const [answer] = await once(child.stdout, 'data');
      assert.equal(JSON.parse(String(answer)).id, id);
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  test('is not coloured through a pipe unless it is forced to', async () => {
    const call = { cwd: directory, stdin: faulty };
    assert.equal((await runCli(['lint', '-'], call)).stdout.includes('\x1b'), false);
    assert.equal((await runCli(['lint', '-'], { ...call, env: { FORCE_COLOR: '1' } })).stdout.includes('\x1b'), true);
  });
});

// Linux alone has a device on which every write fails.
if (existsSync('/dev/full')) {
  test('output that cannot be written is not passed over in silence', () => {
    const script = `'${process.execPath}' '${program}' lint vms > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: directory, encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /^libvirt-xml: The output cannot be written: ENOSPC.*\n$/);
  });
}
