import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { libvirtTokens, tokens } from '../harness/highlighting.js';

const LIBVIRT = 'text.xml.libvirt';
const XML = 'text.xml';

suite('highlighting of libvirt XML', () => {
  test('a device stands out among the elements', async () => {
    await checkTokens("<interface type='network'>\n</interface>", [
      'interface device',
      'network enummember',
      'interface device',
    ]);
    await checkTokens('<devices></devices>', []);
  });

  test('an element is a device only by its whole name', async () => {
    await checkTokens('<disk-like/><serial.x/>', []);
  });

  test('the guest’s memory is no device, a memory module is one', async () => {
    await checkTokens("<memory unit='GiB'>8</memory>", ['GiB unit', '8 decimal']);
    await checkTokens("<memory model='dimm'>", ['memory device', 'dimm enummember']);
  });

  test('the numbers of an address are told from words', async () => {
    await checkTokens("<address type='pci' bus='0x01' slot='3' function='0x0' multifunction='on'/>", [
      'pci enummember',
      '0x01 hex',
      '3 decimal',
      '0x0 hex',
      'on boolean',
    ]);
  });

  test('a value that only begins like a number is text', async () => {
    await checkTokens("<address slot='0xg'/><a b='12x'/>", []);
  });

  test('double quotes serve as well as single ones', async () => {
    await checkTokens('<controller type="pci" index="1" model="pcie-root-port"/>', [
      'controller device',
      'pci enummember',
      '1 decimal',
      'pcie-root-port enummember',
    ]);
  });

  test('an attribute may stand on a line of its own', async () => {
    await checkTokens("<controller\n  index='1'\n/>", ['controller device', '1 decimal']);
  });

  test('the name in <model> is a model, elsewhere it is a name', async () => {
    await checkTokens("<model name='pcie-root-port'/><target name='port'/>", ['pcie-root-port enummember']);
  });

  test('uuids and MAC addresses are values of their own', async () => {
    await checkTokens("<uuid>8a6b5e8e-1f4c-4f7e-9b53-3f6f0c1f2a11</uuid><mac address='52:54:00:12:34:56'/>", [
      '8a6b5e8e-1f4c-4f7e-9b53-3f6f0c1f2a11 uuid',
      '52:54:00:12:34:56 mac',
    ]);
  });

  test('a comment is a comment', async () => {
    await checkTokens("<!-- <disk index='1'/> -->", []);
  });

  test('a tag keeps the scopes that every XML theme colours', async () => {
    const [, name] = await tokens(LIBVIRT, "<disk type='file'/>");
    assert.ok(name?.scopes.includes('entity.name.tag.xml'));
    assert.ok(name?.scopes.includes('meta.tag.xml'));
  });
});

suite('highlighting of other XML files', () => {
  test('a domain inside one is highlighted like any domain', async () => {
    const text = "<?xml version='1.0'?>\n<domain type='kvm'>\n<disk/>\n</domain>";
    await checkTokens(text, ['kvm enummember', 'disk device'], XML);
  });

  test('the start tag of a domain may go over several lines', async () => {
    await checkTokens("<domain\n type='kvm'>\n<disk/>\n</domain>", ['kvm enummember', 'disk device'], XML);
  });

  test('what follows the domain is other XML again', async () => {
    await checkTokens("<a>\n<domain type='kvm'>\n</domain>\n<disk index='1'/></a>", ['kvm enummember'], XML);
  });

  test('XML without a domain is left alone', async () => {
    await checkTokens("<project><disk index='1'/><domain>x</domain><b>12</b></project>", [], XML);
  });
});

async function checkTokens(text: string, expected: string[], scopeName = LIBVIRT): Promise<void> {
  assert.deepEqual(await libvirtTokens(scopeName, text), expected);
}
