import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { nodeIo } from '../../../server/src/cli/node-io.js';
import { guestWith } from '../../harness/guest.js';
import { runIn } from '../../harness/memory-io.js';

const text = guestWith("    <vsock model='virtio'/>", 'pc');
const place = "<address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x0'/>";
const root = "    <controller type='pci' index='0' model='pci-root'/>\n";
const wanted = text
  .replace("<vsock model='virtio'/>", `<vsock model='virtio'>\n      ${place}\n    </vsock>`)
  .replace('    <memballoon', `${root}    <memballoon`);
const refused = guestWith(
  "    <rng model='virtio'><backend model='random'>/dev/urandom</backend><address type='pci' slot='0x20'/></rng>",
);

function world() {
  const files: Record<string, string | Uint8Array> = { '/home/me/a.xml': text, '/home/me/refused.xml': refused };
  return { files };
}

suite('assign', () => {
  test('prints the text with the addresses in it', async () => {
    assert.deepEqual(await runIn(world(), 'assign', 'a.xml'), { code: 0, stdout: wanted, stderr: '' });
    assert.equal((await runIn({ stdin: text }, 'assign', '-')).stdout, wanted);
  });

  test('prints the changes as a patch', async () => {
    const { stdout } = await runIn(world(), 'assign', '--diff', 'a.xml');
    assert.equal(
      stdout,
      `--- a.xml
+++ a.xml
@@ -4,7 +4,10 @@
   <os><type arch='x86_64' machine='pc'>hvm</type></os>
   <devices>
     <controller type='usb' model='none'/>
+    <controller type='pci' index='0' model='pci-root'/>
     <memballoon model='none'/>
-    <vsock model='virtio'/>
+    <vsock model='virtio'>
+      ${place}
+    </vsock>
   </devices>
 </domain>
`,
    );
    assert.equal((await runIn({ stdin: wanted }, 'assign', '--diff', '-')).stdout, '');
  });

  test('changes the file when it is told to, and says nothing', async () => {
    const here = world();
    assert.deepEqual(await runIn(here, 'assign', '--write', 'a.xml'), { code: 0, stdout: '', stderr: '' });
    assert.equal(Buffer.from(here.files['/home/me/a.xml'] ?? '').toString(), wanted);
  });

  const encodings: readonly [string, string, (text: string) => Buffer][] = [
    ['UTF-8', text, each => Buffer.from(each)],
    ['UTF-8 with a byte-order mark', text, each => Buffer.from(`\ufeff${each}`)],
    ['UTF-16', text, each => Buffer.from(`\ufeff${each}`, 'utf16le')],
    ['UTF-16, big-endian', text, each => Buffer.from(`\ufeff${each}`, 'utf16le').swap16()],
    [
      'ISO-8859-1',
      `<?xml version='1.0' encoding='ISO-8859-1'?>\n${text.replace('demo', 'd\u00e9mo')}`,
      each => Buffer.from(each, 'latin1'),
    ],
  ];
  for (const [name, original, encode] of encodings) {
    test(`keeps ${name}`, async () => {
      const files: Record<string, Uint8Array> = { '/home/me/a.xml': encode(original) };
      const { code, stderr } = await runIn({ files }, 'assign', '--write', 'a.xml');
      assert.deepEqual([code, stderr], [0, '']);
      const { stdout } = await runIn({ stdin: encode(original) }, 'assign', '-');
      assert.deepEqual(Buffer.from(files['/home/me/a.xml'] ?? ''), encode(stdout));
    });
  }

  test('writes nothing of a domain that libvirt refuses, but tells why', async () => {
    for (const way of [[], ['--diff'], ['--write']]) {
      const here = world();
      const { code, stdout, stderr } = await runIn(here, 'assign', ...way, 'refused.xml');
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /^refused\.xml:\d+:\d+: error pci-slot-out-of-range: /);
      assert.equal(here.files['/home/me/refused.xml'], refused);
    }
  });

  test('standard input cannot be changed, nor two ways be taken at once', async () => {
    assert.equal((await runIn({ stdin: text }, 'assign', '--write', '-')).code, 2);
    assert.equal((await runIn(world(), 'assign', '--write', '--diff', 'a.xml')).code, 2);
  });
});

suite('replacing a file', () => {
  test('keeps its permissions and leaves nothing else behind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'libvirt-xml-replace-'));
    try {
      const path = join(folder, 'a.xml');
      writeFileSync(path, 'old');
      chmodSync(path, 0o640);
      nodeIo(folder, () => {}).files.replace(path, Buffer.from('new'));
      assert.equal(readFileSync(path, 'utf8'), 'new');
      assert.equal(statSync(path).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(folder), ['a.xml']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
