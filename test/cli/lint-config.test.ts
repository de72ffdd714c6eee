import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { runIn } from '../harness/memory-io.js';
import { CLASH, clashing } from '../harness/sample-guest.js';

const GUEST = '/home/me/vms/guest.xml';
const HERE = '/home/me/vms/.libvirt-lint.json';
const ABOVE = '/home/me/.libvirt-lint.json';

/** What lint finds with these files beside the guest, and how it ends. */
async function lintWith(files: Readonly<Record<string, string>>, ...options: string[]) {
  const ran = await runIn({ files: { [GUEST]: clashing, ...files } }, 'lint', '--format', 'json', ...options, GUEST);
  const [document] = ran.stdout ? JSON.parse(ran.stdout).documents : [];
  const found = document?.findings.map(({ severity, code }: Record<string, string>) => `${severity} ${code}`);
  return { ...ran, found };
}

const rules = (level: string) => JSON.stringify({ rules: { [CLASH]: level } });

suite('.libvirt-lint.json on the command line', () => {
  test('sets severities, and with them the exit code', async () => {
    const { code, found } = await lintWith({ [HERE]: rules('hint') });
    assert.deepEqual([code, found], [0, [`hint ${CLASH}`]]);
  });

  test('is found above the folder of the document', async () => {
    assert.deepEqual((await lintWith({ [ABOVE]: rules('off') })).found, []);
  });

  test('the nearest one counts alone', async () => {
    assert.deepEqual((await lintWith({ [ABOVE]: rules('off'), [HERE]: '{}' })).found, [`error ${CLASH}`]);
  });

  test('is left unread when that is wanted', async () => {
    assert.deepEqual((await lintWith({ [HERE]: rules('off') }, '--no-config')).found, [`error ${CLASH}`]);
  });

  test('what is not understood in it is told with its place, and is a failure', async () => {
    const { code, stderr, found } = await lintWith({ [HERE]: '{\n  "rulez": {},\n  "rules": { "pci": "of" }\n}\n' });
    assert.equal(
      stderr,
      `libvirt-xml: ${HERE}:2:3: 'rulez' means nothing here. Did you mean rules?\n` +
        `libvirt-xml: ${HERE}:3:21: The severity of pci is "of", which is none of off, hint, info, warning, error.\n`,
    );
    assert.deepEqual([code, found], [2, [`error ${CLASH}`]]);
  });

  const mistakes: Readonly<Record<string, string>> = {
    '{"rules": {"pci-adress-in-use": "off"}}': `1:12: No rule and no family is called 'pci-adress-in-use'. Did you mean ${CLASH}?`,
    '{"target": 9}':
      '1:12: The target is neither "newest" nor a version such as "9.0.0", or "9.0.0/7.2.22" with that of QEMU.',
    '[]': '1:1: It is not an object.',
    '{"rules": []}': '1:11: The rules are not an object with the severity for each code.',
    '{"rules": {}, "rules": {}}': "1:2: 'rules' is there twice; the last one counts.",
    '{"rules": {} "target": ""}': '1:14: This is not JSON from here on.',
    '{"domcapabilities": 1}': '1:21: This is not the name of a file.',
    '{"domcapabilities": "x"}': '1:21: The host in x is ignored: There is no such file or directory.',
    '{"domcapabilities": "guest.xml"}':
      '1:21: The host in guest.xml is ignored: It is not what `virsh domcapabilities` prints.',
  };
  for (const [config, complaint] of Object.entries(mistakes)) {
    test(`${config} is told to be a mistake`, async () => {
      assert.equal((await lintWith({ [HERE]: config })).stderr, `libvirt-xml: ${HERE}:${complaint}\n`);
    });
  }

  test('names the release whose behaviour is wanted, unless the call does', async () => {
    const guest = clashing.replace('<vcpu>', "<maxMemory slots='4' unit='GiB'>4</maxMemory><vcpu>");
    const files = { [GUEST]: guest, [HERE]: '{"target": "9.0.0"}' };
    const codes = async (...options: string[]) => (await lintWith(files, ...options)).found.length;
    assert.equal((await codes()) - (await codes('--libvirt', '12.8.0')), 1);
  });

  test('does not hide from define what libvirt refuses', async () => {
    const { code, stderr } = await runIn({ files: { [GUEST]: clashing, [HERE]: rules('off') } }, 'define', GUEST);
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`error ${CLASH}`));
  });
});
