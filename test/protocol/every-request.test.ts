// Nothing that the server announces is left out of the conversation by which servers are compared.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { answersFrom, capableClient, openedDocument, questions } from '../harness/every-request.js';
import { withServer } from '../harness/language-client.js';
import { readProject } from '../harness/project.js';

/** Methods by capability, where the name of the one does not follow from that of the other. */
const methodsOf: Readonly<Record<string, readonly string[]>> = {
  workspaceSymbolProvider: ['workspace/symbol'],
  executeCommandProvider: ['workspace/executeCommand'],
  diagnosticProvider: ['textDocument/diagnostic'],
  semanticTokensProvider: ['textDocument/semanticTokens/full', 'textDocument/semanticTokens/range'],
  documentFormattingProvider: ['textDocument/formatting'],
  documentRangeFormattingProvider: ['textDocument/rangeFormatting'],
  documentOnTypeFormattingProvider: ['textDocument/onTypeFormatting'],
};

suite('every request', () => {
  test('that is announced has its question, and has an answer that says something', () =>
    withServer(async client => {
      const { capabilities } = (await client.request('initialize', capableClient)) as { capabilities: object };
      client.notify('initialized', {});
      client.notify('textDocument/didOpen', openedDocument);
      client.answerWith('workspace/applyEdit', () => ({ applied: true }));

      const asked = questions.map(({ method }) => method);
      const announced = Object.keys(capabilities).filter(name => name.endsWith('Provider'));
      const methods = announced.flatMap(name => methodsOf[name] ?? [`textDocument/${name.replace(/Provider$/, '')}`]);
      assert.deepEqual(
        methods.filter(method => !asked.includes(method)),
        [],
      );

      const answers = await answersFrom((method, params) => client.request(method, params));
      const silent = Object.entries(answers).filter(([, answer]) => {
        return answer === null || (Array.isArray(answer) && !answer.length);
      });
      // Nothing is to be closed or indented there, and the command has nothing to answer with.
      const expected = ['libvirt/closing', 'textDocument/onTypeFormatting', 'workspace/executeCommand'];
      assert.deepEqual(silent.map(([method]) => method).sort(), expected);
    }));

  test('of the protocol of our own has its question', () => {
    const sources = ['closing', 'resulting-definition', 'status', 'views'].map(name =>
      readProject(`server/src/lsp/requests/${name}.ts`),
    );
    const named = [...sources.join('').matchAll(/'(libvirt\/\w+)'/g)].map(([, method]) => method);
    const asked = questions.map(({ method }) => method);
    assert.deepEqual(
      named.filter(method => method !== 'libvirt/reconsidered' && !asked.includes(String(method))),
      [],
    );
  });
});
