import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { formatEdits } from '../../server/src/features/formatting/format.js';
import { formatTyped } from '../../server/src/features/formatting/format-typed.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { unmark } from '../harness/marks.js';

function formatted(text: string, unit = '  '): string {
  return applyEdits(text, formatEdits(new Snapshot(1, text), unit));
}

/** The text after the indentation of what was typed before its `$0`. */
function typed(marked: string): string {
  const { text, cursors } = unmark(marked);
  return applyEdits(text, formatTyped(new Snapshot(1, text), cursors[0] ?? 0, '  '));
}

suite('formatting', () => {
  test('an element a line, two blanks a level, as virsh prints it', () =>
    assert.equal(
      formatted(`<domain  type='kvm' ><name>web</name>\n<devices><rng model = "virtio" /></devices ></domain>\n`),
      `<domain type='kvm'>\n  <name>web</name>\n  <devices>\n    <rng model="virtio"/>\n  </devices>\n</domain>\n`,
    ));

  test('texts are left alone', () => {
    const text = `<domain>\n  <title> a  b </title>\n  <description>\n one\n   two\n  </description>\n</domain>`;
    assert.equal(formatted(text), text);
  });

  test('so is all that is stored as it is written', () =>
    assert.equal(
      formatted(`<domain>\n<metadata>\n <a:b xmlns:a='urn:a'><a:c/> </a:b></metadata>\n</domain>`),
      `<domain>\n  <metadata>\n <a:b xmlns:a='urn:a'><a:c/> </a:b></metadata>\n</domain>`,
    ));

  test('a comment goes where its line goes, or stays behind what it is about', () =>
    assert.equal(
      formatted(`<domain>\n<!-- for all -->\n<devices>   <!-- here -->\n</devices>\n<os/> <!-- there -->\n</domain>`),
      `<domain>\n  <!-- for all -->\n  <devices>   <!-- here -->\n</devices>\n  <os/> <!-- there -->\n</domain>`,
    ));

  test('one blank line is kept, more become one', () =>
    assert.equal(
      formatted(`<domain>\n\n  <os/>\n\n\n\n  <pm/>\n\n</domain>`),
      `<domain>\n\n  <os/>\n\n  <pm/>\n</domain>`,
    ));

  test('attributes that begin a line stand below the first', () =>
    assert.equal(
      formatted(`<domain>\n<disk type='file'\ndevice='disk'\n/>\n</domain>`),
      `<domain>\n  <disk type='file'\n        device='disk'/>\n</domain>`,
    ));

  test('the ends of line stay what they are', () =>
    assert.equal(formatted('<domain>\r\n<os/><pm/></domain>\r\n'), '<domain>\r\n  <os/>\r\n  <pm/>\r\n</domain>\r\n'));

  test('what stands before the root begins at the margin', () =>
    assert.equal(
      formatted(`<?xml version='1.0'?>   <!-- a -->\n   <domain>\n</domain>`),
      `<?xml version='1.0'?>   <!-- a -->\n<domain>\n</domain>`,
    ));

  test('with tabs, where they are wanted', () =>
    assert.equal(formatted('<domain><os/></domain>', '\t'), '<domain>\n\t<os/>\n</domain>'));

  test('a text that is not well-formed is left alone', () => {
    const text = '<domain><devices><rng></devices></domain>';
    assert.equal(formatted(text), text);
  });

  test('other XML is left alone', () => assert.equal(formatted('<html><b/></html>'), '<html><b/></html>'));

  test('a range changes its own lines only', () => {
    const text = '<domain>\n<os/>\n<pm/>\n<clock/>\n</domain>';
    const within = { start: text.indexOf('<pm/>'), end: text.indexOf('<pm/>') + 3 };
    assert.equal(
      applyEdits(text, formatEdits(new Snapshot(1, text), '  ', within)),
      '<domain>\n<os/>\n  <pm/>\n<clock/>\n</domain>',
    );
  });
});

suite('formatting while typing', () => {
  test('a new line is indented for what the element contains', () =>
    assert.equal(
      typed('<domain>\n  <devices>\n$0\n  </devices>\n</domain>'),
      '<domain>\n  <devices>\n    \n  </devices>\n</domain>',
    ));

  test('an end tag on the new line stands below its start tag', () =>
    assert.equal(
      typed('<domain>\n  <devices>\n$0</devices>\n</domain>'),
      '<domain>\n  <devices>\n  </devices>\n</domain>',
    ));

  test('a finished end tag moves below its start tag', () =>
    assert.equal(
      typed('<domain>\n  <devices>\n    </devices>$0\n</domain>'),
      '<domain>\n  <devices>\n  </devices>\n</domain>',
    ));

  test('a start tag moves nothing', () => {
    const text = '<domain>\n      <devices>$0\n</domain>';
    assert.equal(typed(text), unmark(text).text);
  });

  test('a line inside a text is left alone', () => {
    const text = '<domain>\n  <description>one\n$0two</description>\n</domain>';
    assert.equal(typed(text), unmark(text).text);
  });
});
