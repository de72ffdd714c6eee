// The built server in Neovim's own language client: what any editor that speaks the protocol gets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { before, suite, test } from 'node:test';

const LONGEST_WAIT_MS = 120_000;

suite('Neovim', () => {
  let told;
  before(() => {
    told = sessionInNeovim();
  });

  test('its session comes to an end', () => assert.equal(told.error, undefined));

  test('underlines what libvirt refuses', () => assert.ok(told.codes.includes('pci-slot-out-of-range')));

  test('shows what a value means', () => assert.match(told.hover, /virtio/));

  test('completes the buses of a disk', () => {
    for (const bus of ['virtio', 'sata', 'usb']) assert.ok(told.completions.includes(bus), bus);
  });

  test('applies a fix', () => {
    assert.doesNotMatch(told.text, /slot='32'/);
    assert.match(told.text, /<model type='virtio'\/>/);
  });
});

function sessionInNeovim() {
  const folder = mkdtempSync(join(tmpdir(), 'neovim-'));
  const outcome = join(folder, 'outcome.json');
  const own = name => resolve('test/editor/neovim', name);
  const env = {
    ...process.env,
    NODE: process.execPath,
    SERVER: resolve('dist/server.js'),
    OUTCOME: outcome,
    XDG_STATE_HOME: folder,
    XDG_CACHE_HOME: folder,
    XDG_DATA_HOME: folder,
  };
  try {
    const options = [
      '--headless',
      '-n',
      '-i',
      'NONE',
      '-u',
      'NONE',
      own('guest.xml'),
      '-c',
      `luafile ${own('session.lua')}`,
    ];
    const { error, stderr } = spawnSync('nvim', options, { env, encoding: 'utf8', timeout: LONGEST_WAIT_MS });
    assert.equal(error, undefined, stderr);
    return JSON.parse(readFileSync(outcome, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
