import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ModelError } from '../../server/src/model/errors.js';
import { at, each, fieldsOf, part, present } from '../../server/src/model/fields.js';
import { decimal } from '../../server/src/model/values/decimal.js';
import { text } from '../../server/src/model/values/text.js';
import { parseXml } from '../../server/src/xml/parse.js';

const read = fieldsOf({
  bus: at('target/@bus', text),
  unit: at('target/@unit', decimal),
  serial: at('serial', text),
  readonly: present('readonly'),
  target: part('target', { dev: at('@dev', text) }),
  hosts: each('source/host', { name: at('@name', text) }),
});

suite('the declarative reader', () => {
  test('finds attributes, content, presence, parts and repeated parts', () => {
    const disk = `<disk><target dev='sda' bus='scsi' unit='3'/><serial>S1</serial><readonly/>
      <source><host name='a'/><host name='b'/></source></disk>`;
    const { errors, found } = reading(disk);
    assert.deepEqual(errors, []);
    assert.equal(found.bus?.value, 'scsi');
    assert.equal(found.unit?.value, 3);
    assert.equal(found.serial?.value, 'S1');
    assert.equal(found.readonly?.name, 'readonly');
    assert.equal(found.target?.dev?.value, 'sda');
    assert.deepEqual(
      found.hosts.map(({ name }) => name?.value),
      ['a', 'b'],
    );
  });

  test('says where a value stands: between the quotes, or between the tags', () => {
    const disk = `<disk><target bus='scsi'/><serial>S1</serial></disk>`;
    const { found } = reading(disk);
    assert.equal(sliceOf(disk, found.bus?.span), 'scsi');
    assert.equal(sliceOf(disk, found.serial?.span), 'S1');
  });

  test('leaves out what is not there', () => {
    const { errors, found } = reading('<disk/>');
    assert.deepEqual(errors, []);
    assert.deepEqual(Object.values(found).slice(0, 5), Array(5).fill(undefined));
    assert.deepEqual(found.hosts, []);
  });

  test('leaves out what is malformed, and notes the attribute', () => {
    const { errors, found } = reading(`<disk><target unit='0x1'/></disk>`);
    assert.equal(found.unit, undefined);
    assert.deepEqual(
      errors.map(({ fault, attribute }) => [fault, attribute?.name]),
      [['not-a-number', 'unit']],
    );
  });

  test('takes only the first child of a name', () => {
    const { found } = reading(`<disk><target bus='ide'/><target bus='scsi'/></disk>`);
    assert.equal(found.bus?.value, 'ide');
  });

  test('says nothing about an attribute that is still being typed', () => {
    const { errors, found } = reading('<disk><target unit/></disk>');
    assert.equal(found.unit, undefined);
    assert.deepEqual(errors, []);
  });
});

function reading(document: string) {
  const { root } = parseXml(document);
  assert.ok(root);
  const errors: ModelError[] = [];
  return { errors, found: read(root, errors) };
}

function sliceOf(document: string, span: { start: number; end: number } | undefined): string | undefined {
  return span && document.slice(span.start, span.end);
}
