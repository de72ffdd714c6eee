import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { Lines } from '../../server/src/text/lines.js';
import { type LanguageClient, type PublishedDiagnostics, withRunningServer } from '../harness/language-client.js';
import { readProject, root } from '../harness/project.js';

suite('typing an example from its first character to its last', { concurrency: true }, () => {
  for (const file of readdirSync(`${root}examples`).filter(name => name.endsWith('.xml'))) {
    test(`${file}: no state of it troubles the server`, () =>
      withRunningServer({}, client => typeOut(readProject(`examples/${file}`), client)));
  }
});

/** Every keystroke is one change; whatever is published for one of them lies inside its text. */
async function typeOut(text: string, client: LanguageClient): Promise<void> {
  const lines = new Lines(text);
  client.open('');
  for (let offset = 0; offset < text.length; offset++) {
    const start = lines.positionAt(offset);
    client.change({ range: { start, end: start }, text: text.charAt(offset) });
  }
  client.change();
  const lastVersion = text.length + 2;

  for (let version = 0; version < lastVersion; ) {
    const published = await client.diagnostics();
    version = published.version ?? 0;
    checkInside(published, new Lines(text.slice(0, version - 1)));
  }
}

function checkInside({ version, diagnostics }: PublishedDiagnostics, lines: Lines): void {
  for (const { code, range } of diagnostics) {
    for (const position of [range.start, range.end]) {
      const offset = lines.offsetAt(position);
      assert.deepEqual(lines.positionAt(offset), position, `${code} in version ${version}`);
    }
  }
}
