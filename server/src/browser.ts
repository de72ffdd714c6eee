/// <reference lib="webworker" />
// The language server as a web worker.
import manifest from '../package.json' with { type: 'json' };
import { serveWorker } from './lsp/browser.js';

serveWorker(globalThis as unknown as DedicatedWorkerGlobalScope, { version: manifest.version, readRulePage });

/** A worker does not know where it was loaded from, so the client has to say where the pages are. */
async function readRulePage(code: string, folder: string | undefined): Promise<string | undefined> {
  if (!folder) return undefined;
  try {
    const answer = await fetch(`${folder}/${code}.md`);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
