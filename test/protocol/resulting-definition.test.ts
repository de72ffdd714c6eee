import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withRunningServer } from '../harness/language-client.js';
import { addressOfSecond, clashing, type Range, sound } from '../harness/sample-guest.js';

interface Answer {
  readonly target: string;
  readonly text?: string;
  readonly problem?: string;
  readonly devices: readonly { readonly stated: Range; readonly defined: Range }[];
}

suite('libvirt/resultingDefinition', () => {
  test('is the definition, with the devices of the text in it', () =>
    withRunningServer({}, async client => {
      client.open(sound);
      await client.diagnostics();
      const { uri } = client;
      const { text = '', target, devices } = await client.request<Answer>('libvirt/resultingDefinition', { uri });
      assert.match(text, /^<domain type='qemu'>\n/);
      assert.match(target, /^libvirt 12\./);
      const { line } = addressOfSecond.start;
      const found = devices.find(({ stated }) => stated.start.line <= line && line <= stated.end.line);
      const defined = text.split('\n').slice(found?.defined.start.line, (found?.defined.end.line ?? 0) + 1);
      assert.match(defined.join('\n'), /^ {4}<interface [\s\S]*52:54:00:00:00:02[\s\S]*<\/interface>$/);
    }));

  test('is a sentence where libvirt would refuse the domain', () =>
    withRunningServer({}, async client => {
      client.open(clashing);
      await client.diagnostics();
      const answer = await client.request<Answer>('libvirt/resultingDefinition', { uri: client.uri });
      assert.equal(answer.text, undefined);
      assert.match(answer.problem ?? '', /^libvirt would refuse it\. Guest address 0000:01:00\.0 is already taken/);
    }));

  test('is null for a document that is not open', () =>
    withRunningServer({}, async client => {
      assert.equal(await client.request('libvirt/resultingDefinition', { uri: 'file:///nothing.xml' }), null);
    }));
});
