import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Logger } from './logger.js';
import type { Server } from './request.js';

/** Answers `nothing` when a handler throws: one broken feature leaves the others standing. */
export function guarded<Params, Result>(
  method: string,
  { log, session }: Server,
  nothing: Result,
  handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
) {
  return async (params: Params, token: CancellationToken): Promise<Result> => {
    const started = performance.now();
    try {
      if (session.hasEnded) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
      refuseCancelled(token);
      const result = await handle(params, token);
      refuseCancelled(token);
      return result;
    } catch (cause) {
      if (cause instanceof ResponseError) throw cause;
      log.error(`${method} failed.`, { cause });
      return nothing;
    } finally {
      log.trace(method, { ms: Math.round(performance.now() - started) });
    }
  };
}

/** The same for a notification, whose sender cannot be told that it is malformed. */
export function guardedNotification<Params>(method: string, log: Logger, handle: (params: Params) => void) {
  return (params: Params): void => {
    try {
      handle(params);
    } catch (cause) {
      if (cause instanceof ResponseError) log.warn(`${method} is ignored. ${cause.message}`);
      else log.error(`${method} failed.`, { cause });
    }
  };
}

function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
