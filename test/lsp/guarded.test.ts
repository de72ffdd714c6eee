import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { guarded, guardedNotification } from '../../server/src/lsp/guarded.js';
import type { Logger } from '../../server/src/lsp/logger.js';
import type { Server } from '../../server/src/lsp/request.js';
import { Session } from '../../server/src/lsp/session.js';

const { None: goesOn, Cancelled: isCancelled } = CancellationToken;

suite('a guarded handler', () => {
  test('answers what the handler answers', async () => {
    const { server, logged } = fakeServer();
    assert.equal(await guarded('hover', server, null, () => 'found')({}, goesOn), 'found');
    assert.deepEqual(logged, []);
  });

  test('answers nothing when the handler throws, and logs it', async () => {
    const { server, logged } = fakeServer();
    const broken = guarded('hover', server, null, () => {
      throw new Error('broken');
    });
    assert.equal(await broken({}, goesOn), null);
    assert.deepEqual(logged, ['error: hover failed.']);
  });

  test('answers nothing when the handler fails later', async () => {
    const { server, logged } = fakeServer();
    const broken = guarded<unknown, null>('hover', server, null, async () => Promise.reject(new Error('broken')));
    assert.equal(await broken({}, goesOn), null);
    assert.deepEqual(logged, ['error: hover failed.']);
  });

  test('passes on an error meant for the client', async () => {
    const refusing = guarded('hover', fakeServer().server, null, () => {
      throw new ResponseError(ErrorCodes.InvalidParams, 'Malformed.');
    });
    await assert.rejects(refusing({}, goesOn), { code: ErrorCodes.InvalidParams });
  });

  test('does not even begin what is cancelled', async () => {
    let begun = false;
    const handler = guarded('hover', fakeServer().server, null, () => {
      begun = true;
      return null;
    });
    await assert.rejects(handler({}, isCancelled), { code: LSPErrorCodes.RequestCancelled });
    assert.equal(begun, false);
  });

  test('answers nothing any more after the shutdown', async () => {
    const { server } = fakeServer();
    server.session.end();
    await assert.rejects(guarded('hover', server, null, () => null)({}, goesOn), { code: ErrorCodes.InvalidRequest });
  });
});

suite('a guarded notification', () => {
  test('that is malformed is ignored with a warning', () => {
    const { server, logged } = fakeServer();
    guardedNotification('didOpen', server.log, () => {
      throw new ResponseError(ErrorCodes.InvalidParams, 'Malformed.');
    })({});
    assert.deepEqual(logged, ['warn: didOpen is ignored. Malformed.']);
  });

  test('whose handler throws is logged', () => {
    const { server, logged } = fakeServer();
    guardedNotification('didOpen', server.log, () => {
      throw new Error('broken');
    })({});
    assert.deepEqual(logged, ['error: didOpen failed.']);
  });
});

function fakeServer(): { server: Server; logged: string[] } {
  const logged: string[] = [];
  const log: Logger = {
    error: message => logged.push(`error: ${message}`),
    warn: message => logged.push(`warn: ${message}`),
    warnOnce: message => logged.push(`warn once: ${message}`),
    info: message => logged.push(`info: ${message}`),
    trace: () => {},
  };
  return { server: { session: new Session(), log } as unknown as Server, logged };
}
