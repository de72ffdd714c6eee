import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Session } from '../../server/src/lsp/session.js';
import { readSettings } from '../../server/src/lsp/settings.js';

const URI = 'file:///guest.xml';

suite('the session', () => {
  test('keeps a snapshot of each open document', () => {
    const session = opened('<domain/>');
    assert.equal(session.snapshot(URI)?.text, '<domain/>');
    session.close(URI);
    assert.equal(session.snapshot(URI), undefined);
  });

  test('a change makes a new snapshot and leaves the old one as it was', () => {
    const session = opened('<domain/>');
    const before = session.snapshot(URI);
    session.change(URI, 2, [replace(0, 1, 0, 7, 'network')]);
    assert.equal(before?.text, '<domain/>');
    assert.equal(session.snapshot(URI)?.text, '<network/>');
    assert.equal(session.snapshot(URI)?.version, 2);
  });

  test('several changes at once apply one after the other', () => {
    const session = opened('ab');
    session.change(URI, 2, [replace(0, 1, 0, 1, '\n'), replace(1, 0, 1, 1, 'c'), replace(1, 1, 1, 1, 'd')]);
    assert.equal(session.snapshot(URI)?.text, 'a\ncd');
  });

  test('characters outside the basic plane count as two', () => {
    const session = opened('<name>💾x</name>');
    session.change(URI, 2, [replace(0, 8, 0, 9, 'y')]);
    assert.equal(session.snapshot(URI)?.text, '<name>💾y</name>');
  });

  test('every line end counts as one', () => {
    const session = opened('a\r\nb\rc\nd');
    session.change(URI, 2, [replace(3, 0, 3, 1, 'D'), replace(1, 0, 1, 1, 'B')]);
    assert.equal(session.snapshot(URI)?.text, 'a\r\nB\rc\nD');
  });

  test('a place beyond the text is its end', () => {
    const session = opened('ab');
    session.change(URI, 2, [replace(7, 3, 9, 9, 'c')]);
    assert.equal(session.snapshot(URI)?.text, 'abc');
  });

  test('a change without range replaces everything', () => {
    const session = opened('<a/>');
    session.change(URI, 2, [{ text: '<b/>' }]);
    assert.equal(session.snapshot(URI)?.text, '<b/>');
  });

  test('a change to a document that is not open changes nothing', () => {
    assert.equal(new Session().change(URI, 2, [{ text: '<b/>' }]), undefined);
  });

  test('other settings give every document a new snapshot of the same text', () => {
    const session = opened('<domain/>');
    session.configure(readSettings({ target: '9.0.0' }).settings);
    assert.equal(session.snapshot(URI)?.text, '<domain/>');
    assert.equal(session.snapshot(URI)?.profile.libvirt, 9_000_000);
  });

  test('a very large text is kept in step but not looked at', () => {
    const session = opened(' '.repeat(9_000_000));
    assert.equal(session.snapshot(URI), undefined);
    session.change(URI, 2, [replace(0, 0, 0, 8_999_991, '')]);
    assert.equal(session.snapshot(URI)?.text, ' '.repeat(9));
  });

  test('its watchers are told what happens', () => {
    const session = new Session();
    const seen: string[] = [];
    session.watch({
      opened: ({ version }) => seen.push(`opened ${version}`),
      changed: ({ version }) => seen.push(`changed ${version}`),
      closed: uri => seen.push(`closed ${uri}`),
      reconfigured: () => seen.push('reconfigured'),
    });
    session.open(URI, 'xml', 1, '');
    session.change(URI, 2, []);
    session.configure(session.settings);
    session.close(URI);
    assert.deepEqual(seen, ['opened 1', 'changed 2', 'reconfigured', `closed ${URI}`]);
  });
});

function opened(text: string): Session {
  const session = new Session();
  session.open(URI, 'xml', 1, text);
  return session;
}

function replace(line: number, character: number, endLine: number, endCharacter: number, text: string) {
  return { range: { start: { line, character }, end: { line: endLine, character: endCharacter } }, text };
}
