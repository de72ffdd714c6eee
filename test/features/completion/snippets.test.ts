// Every device that completion types for the user is one that libvirt takes, with the first choice made everywhere.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { deviceSnippets } from '../../../server/src/features/completion/device-snippets.js';
import { deviceVariants } from '../../../server/src/features/completion/device-variants.js';
import { Snapshot } from '../../../server/src/features/snapshot.js';
import { snippetDomain } from '../../harness/snippet-domain.js';

suite('the snippets of devices', () => {
  for (const path of Object.keys(deviceSnippets).filter(each => each.startsWith('devices/'))) {
    test(`${path} is a device that libvirt takes`, () => {
      assert.deepEqual(errorsIn(snippetDomain(path)), []);
    });
  }

  for (const path of Object.keys(deviceSnippets)) {
    const { guest } = new Snapshot(1, snippetDomain(path, ''));
    for (const { label, text } of guest ? deviceVariants(path, guest) : []) {
      test(`${label} as well`, () => assert.deepEqual(errorsIn(snippetDomain(path, text)), []));
    }
  }
});

function errorsIn(text: string): string[] {
  const errors = new Snapshot(1, text).findings.filter(({ severity }) => severity === 'error');
  return errors.map(({ code, message }) => `${code}: ${message}`);
}
