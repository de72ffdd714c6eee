import { answersFrom, capableClient, openedDocument } from './every-request.js';
import { withServer } from './language-client.js';

/** What the server answers to every request as a process of its own. */
export async function answersOfProcess(): Promise<Readonly<Record<string, unknown>>> {
  let answers: Readonly<Record<string, unknown>> = {};
  await withServer(async client => {
    await client.request('initialize', capableClient);
    client.notify('initialized', {});
    client.notify('textDocument/didOpen', openedDocument);
    client.answerWith('workspace/applyEdit', () => ({ applied: true }));
    answers = await answersFrom((method, params) => client.request(method, params));
  });
  return answers;
}
