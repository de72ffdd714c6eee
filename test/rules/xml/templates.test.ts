// Texts that something fills in before libvirt reads them.
import { suite } from 'node:test';
import { checkFound, checkSilent } from '../../harness/check-traps.js';

const named = (name: string, devices = '') =>
  `<domain type='qemu'><name>${name}</name><memory>524288</memory>
  <os><type arch='x86_64' machine='q35'>hvm</type></os><devices>${devices}</devices></domain>`;

suite('templates', () => {
  checkFound({ 'xml-template': named('{{ name }}', '{% for disk in disks %}{% endfor %}') });
  checkSilent({ 'xml-template': named('a{b}c') });
});
