// What a host lacks, by what its libvirt said of it; the verdicts are those of that same libvirt.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { targetProfile } from '../../server/src/features/target-profile.js';
import { intoBaseDomain } from '../harness/base-domain.js';
import { judge } from '../harness/judge.js';
import { sampleHost } from '../harness/sample-host.js';

type Release = '12.8.0' | '9.0.0';

/** Errors, and what is said of processors and emulators, on a host. */
function codes(fragment: string, release: Release, isKnown = true): string[] {
  const profile = targetProfile(release);
  assert.ok(profile);
  const text = intoBaseDomain(fragment);
  // Both releases judge it, each on its host.
  if (isKnown && release === '12.8.0') judge(text, { ...profile, host: sampleHost(release) });
  const snapshot = new Snapshot(1, text, isKnown ? { ...profile, host: sampleHost(release) } : profile);
  const told = snapshot.findings.filter(({ severity, code }) => severity === 'error' || /^(cpu|emulator)-/.test(code));
  return told.map(({ code }) => code);
}

const base = intoBaseDomain('');
const with_ = (part: string) => base.replace('<devices>', `${part}<devices>`);

const tpm = (backend: string) => `<tpm model='tpm-crb'><backend ${backend}/></tpm>`;
const iommufd = (parent: string, value: string, name = `name='vfio'`) =>
  `<${parent} managed='yes'><source><address type='pci' domain='0' bus='6' slot='2' function='0'/></source>` +
  `<driver ${name} iommufd='${value}'/></${parent.split(' ')[0]}>`;

/** Document, what libvirt 12.8 says of it on its host, and what 9.0 says on its own. */
const cases: Readonly<Record<string, readonly [document: string, in12: readonly string[], in9: readonly string[]]>> = {
  spice: [`<graphics type='spice'/>`, ['graphics-type-unsupported'], []],
  rdp: [`<graphics type='rdp'/>`, ['graphics-type-unsupported'], ['graphics-type-unsupported']],
  dbus: [`<graphics type='dbus'/>`, [], []],
  qxl: [`<video><model type='qxl'/></video>`, ['video-model-unavailable'], []],
  'qxl as the second card': [
    `<video><model type='vga'/></video><video><model type='qxl'/></video>`,
    ['video-model-unavailable'],
    [],
  ],
  "the host's choice of a card": [`<video><model type='default'/></video>`, [], []],
  'an emulated TPM': [tpm(`type='emulator' version='2.0'`), ['tpm-backend-unavailable'], ['tpm-backend-unavailable']],
  'the kernel as a crypto backend': [
    `<crypto model='virtio' type='qemu'><backend model='lkcf'/></crypto>`,
    ['crypto-backend-unavailable'],
    [],
  ],
  'the kernel as a backend of a crypto device beside one that QEMU plays': [
    `<crypto model='virtio' type='qemu'><backend model='builtin'/></crypto><crypto model='virtio' type='qemu'><backend model='lkcf' queues='2'/></crypto>`,
    ['crypto-backend-unavailable'],
    [],
  ],
  'IOMMUFD for a device': [iommufd(`hostdev mode='subsystem' type='pci'`, 'yes'), ['hostdev-iommufd-unsupported'], []],
  'IOMMUFD for a network card': [iommufd(`interface type='hostdev'`, 'yes'), ['hostdev-iommufd-unsupported'], []],
  'IOMMUFD without the driver that has it': [iommufd(`hostdev mode='subsystem' type='pci'`, 'yes', ''), [], []],
  'IOMMUFD and another driver': [iommufd(`hostdev mode='subsystem' type='pci'`, 'yes', `name='kvm'`), [], []],
  'no IOMMUFD': [iommufd(`hostdev mode='subsystem' type='pci'`, 'no'), [], []],
  sev: [
    with_(`<launchSecurity type='sev'><policy>1</policy></launchSecurity>`),
    ['launch-security-unsupported'],
    ['launch-security-unsupported'],
  ],
  'efi with a loader of some kind': [
    base.replace('<os>', `<os firmware='efi'>`).replace('</os>', `<loader secure='yes'/></os>`),
    ['firmware-not-found'],
    [],
  ],
  'firmware by its path': [base.replace('</os>', `<loader readonly='yes' type='pflash'>/x.fd</loader></os>`), [], []],
  'an emulator without a path': [`<emulator>qemu-kvm</emulator>`, ['emulator-not-absolute'], ['emulator-not-absolute']],
  'of another emulator nothing is known': [
    `<emulator>/opt/qemu</emulator><graphics type='spice'/>`,
    ['emulator-missing'],
    ['emulator-missing'],
  ],
  'a processor that nobody has': [
    with_(`<cpu mode='custom' match='exact'><model>486-v9</model></cpu>`),
    ['cpu-model-unknown'],
    ['cpu-model-unknown'],
  ],
  'a processor for emulation': [with_(`<cpu><model>EPYC</model></cpu>`), [], []],
  'a processor beyond that of the host': [
    with_(`<cpu><model>EPYC</model></cpu>`).replace(`'qemu'`, `'kvm'`),
    ['cpu-model-unusable'],
    ['cpu-model-unusable'],
  ],
};

suite('a host that is known', () => {
  for (const [title, [document, in12, in9]] of Object.entries(cases)) {
    test(title, () => assert.deepEqual([codes(document, '12.8.0'), codes(document, '9.0.0')], [in12, in9]));
  }

  test('another architecture than that of the host is another matter', () => {
    const arm = base.replace('<acpi/>', '').replace(`arch='x86_64' machine='q35'`, `arch='aarch64' machine='virt'`);
    assert.deepEqual(codes(arm.replace('<devices>', `<devices><graphics type='spice'/>`), '12.8.0'), []);
  });
});

suite('a host that is not known', () => {
  for (const [title, [document]] of Object.entries(cases)) {
    const told = title === 'an emulator without a path' ? ['emulator-not-absolute'] : [];
    test(`nothing is said of ${title}`, () => assert.deepEqual(codes(document, '12.8.0', false), told));
  }
});
