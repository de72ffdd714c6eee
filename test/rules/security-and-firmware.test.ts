import { suite } from 'node:test';
import { checkAccepted, checkRefused } from '../harness/check-codes.js';

const LABEL = '<label>+107:+107</label>';

function guest(inside: string, os = '', firmware = ''): string {
  return `<domain type='qemu'><name>demo</name><memory>524288</memory><os${firmware}><type arch='x86_64' machine='q35'>hvm</type>${os}</os><features><acpi/></features>${inside}</domain>`;
}

function disk(labels: string): string {
  return guest(
    `<devices><disk type='file'><source file='/x'>${labels}</source><target dev='vda' bus='virtio'/></disk></devices><seclabel type='dynamic' model='dac'/>`,
  );
}

function processor(features: string): string {
  return `<domain type='qemu'><name>demo</name><memory>524288</memory><os><type arch='aarch64' machine='virt'>hvm</type></os><cpu mode='host-passthrough'>${features}</cpu></domain>`;
}

suite('what libvirt refuses of security labels, firmware and SVE', () => {
  checkRefused({
    'seclabel-duplicate': disk(`<seclabel model='dac' relabel='no'/><seclabel model='dac' relabel='no'/>`),
    'seclabel-model-missing': guest(`<seclabel type='none'/><seclabel type='dynamic' model='dac'/>`),
    'seclabel-label-missing': guest(`<seclabel type='static' model='selinux'/>`),
    'seclabel-relabel': disk(`<seclabel model='dac' relabel='yes'><label/></seclabel>`),
    'firmware-stateless-nvram': guest(
      '',
      `<loader readonly='yes' type='pflash' stateless='yes'>/x</loader><nvram template='/y'/>`,
    ),
    'firmware-bios-nvram': guest('', '<nvram/>', ` firmware='bios'`),
    'cpu-sve-lengths': processor(`<feature name='sve256'/><feature policy='forbid' name='sve'/>`),
  });
});

suite('what libvirt accepts of security labels, firmware and SVE', () => {
  checkAccepted({
    'labels of two models': guest(`<seclabel type='none' model='selinux'/><seclabel type='none' model='dac'/>`),
    'one label of no model': guest(`<seclabel type='none'/>`),
    'a static label': guest(`<seclabel type='static' model='dac'>${LABEL}</seclabel>`),
    'a disk with a label of its own': disk(`<seclabel model='dac'>${LABEL}</seclabel>`),
    'two labels of a disk without model': disk(`<seclabel relabel='no'/><seclabel relabel='no'/>`),
    'stateless firmware': guest('', `<loader readonly='yes' type='pflash' stateless='yes'>/x</loader>`),
    'variables beside a ROM': guest('', `<loader type='rom'>/x</loader><nvram/>`),
    'a length of SVE switched off': processor(
      `<feature policy='require' name='sve'/><feature policy='disable' name='sve128'/>`,
    ),
    'no SVE': processor(`<feature policy='disable' name='sve'/>`),
  });
});
