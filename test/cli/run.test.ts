import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commands } from '../../server/src/cli/commands.js';
import { runIn } from '../harness/memory-io.js';

suite('help', () => {
  test('of the program names every command', async () => {
    const { code, stdout, stderr } = await runIn({}, '--help');
    assert.deepEqual([code, stderr], [0, '']);
    for (const { name, summary } of commands) {
      assert.match(stdout, new RegExp(`^ {2}${name} +${summary.slice(0, 20)}`, 'm'));
    }
  });

  for (const { name, purpose, options, examples } of commands) {
    test(`of ${name} tells purpose, options, examples and exit codes`, async () => {
      const { code, stdout } = await runIn({}, name, '--help');
      assert.equal(code, 0);
      const words = stdout.replace(/\s+/g, ' ');
      for (const part of [purpose, 'Exit code:', ...options.map(option => `--${option.name}`)]) {
        assert.ok(words.includes(part), part);
      }
      for (const { call, summary } of examples) assert.ok(stdout.includes(`# ${summary}\n  ${call}\n`), call);
    });
  }

  test('fits into 80 columns', async () => {
    for (const call of [['--help'], ...commands.map(({ name }) => [name, '--help'])]) {
      const { stdout } = await runIn({}, ...call);
      assert.deepEqual(
        stdout.split('\n').filter(line => line.length > 80),
        [],
      );
    }
  });

  test('is the same whichever way it is asked for', async () => {
    const { stdout } = await runIn({}, 'lint', '--help');
    assert.equal((await runIn({}, 'help', 'lint')).stdout, stdout);
    assert.equal((await runIn({}, 'lint', '-h')).stdout, stdout);
    assert.equal((await runIn({}, 'lint', 'guest.xml', '--help')).stdout, stdout);
    assert.equal((await runIn({}, 'help')).stdout, (await runIn({}, '-h')).stdout);
  });

  test('is coloured on a terminal', async () => {
    assert.ok((await runIn({ isTerminal: true }, '--help')).stdout.includes('\x1b[1mUsage:\x1b[0m'));
  });
});

test('the version is that of the package', async () => {
  assert.deepEqual(await runIn({}, '--version'), { code: 0, stdout: 'libvirt-xml 1.2.3\n', stderr: '' });
  assert.equal((await runIn({}, '-V')).stdout, 'libvirt-xml 1.2.3\n');
});

suite('a call that cannot be carried out', () => {
  const refused = async (...argv: string[]) => {
    const { code, stdout, stderr } = await runIn({}, ...argv);
    assert.deepEqual([code, stdout], [2, '']);
    return stderr;
  };

  test('without anything gets the help', async () => {
    assert.match(await refused(), /^Checks libvirt domain XML/);
  });

  test('of a command that does not exist learns of the nearest', async () => {
    assert.equal(
      await refused('lnit'),
      "libvirt-xml: Unknown command 'lnit'. Did you mean lint?\nTry 'libvirt-xml --help'.\n",
    );
    assert.match(await refused('frobnicate'), /Unknown command 'frobnicate'\.\n/);
    assert.match(await refused('help', 'lnit'), /Did you mean lint\?/);
  });

  test('that forgets the command learns how to check the file', async () => {
    assert.match(await refused('vms/guest.xml'), /To check a file: libvirt-xml lint vms\/guest\.xml\n/);
  });

  test('of an option that does not exist learns of the nearest', async () => {
    assert.equal(
      await refused('lint', '--formt', 'json', 'a.xml'),
      "libvirt-xml: Unknown option '--formt'. Did you mean --format?\nTry 'libvirt-xml lint --help'.\n",
    );
    assert.match(await refused('--verison'), /Did you mean --version\?/);
    assert.match(await refused('lint', '-x'), /Unknown option '-x'\.\n/);
  });

  test('with a value that an option does not take learns of the nearest and of all', async () => {
    assert.match(
      await refused('lint', '--format=jsn', 'a.xml'),
      /Unknown value for --format 'jsn'\. Did you mean json\? It takes text, json, sarif, github\.\n/,
    );
  });

  test('with an option that lacks its value learns what it takes', async () => {
    const message = /Option --format needs a value: text, json, sarif, github\.\n/;
    assert.match(await refused('lint', 'a.xml', '--format'), message);
    assert.match(await refused('lint', '--format='), message);
    assert.match(await refused('lint', '--format', '--color', 'never'), message);
  });

  test('with a value for an option that takes none', async () => {
    assert.match(await refused('lint', '--help=me'), /Option --help takes no value\.\n/);
  });

  test('for a version that is none', async () => {
    assert.match(
      await refused('lint', '--libvirt', 'latest', 'a.xml'),
      /Option --libvirt needs a version such as 9\.0\.0, not 'latest'\.\n/,
    );
    assert.match(await refused('lint', '--qemu', '1.2.3.4', 'a.xml'), /Option --qemu needs a version/);
  });

  test('with a mistake in an option of the program itself', async () => {
    assert.match(await refused('--version=3'), /Option --version takes no value\.\n/);
    assert.match(await refused('-V', '--frmat', 'json', 'lint'), /Unknown option '--frmat'\./);
  });

  test('with options in front of the command', async () => {
    assert.match(await refused('--', 'lint'), /The command comes first: libvirt-xml lint …\n/);
  });

  test('that is out to trick the terminal', async () => {
    assert.match(await refused('\x1b[2J'), /Unknown command '␛\[2J'/);
    assert.match((await runIn({}, 'lint', '\x1b[2J')).stderr, /^libvirt-xml: ␛\[2J: There is no such file/);
  });

  test('to lint nothing', async () => {
    assert.match(await refused('lint'), /Name a file or a directory, or - for standard input\.\n/);
  });

  test('to answer a question that does not come from standard input', async () => {
    assert.match(await refused('--batch', 'a.xml'), /Questions come from standard input, one per line\.\n/);
  });
});
