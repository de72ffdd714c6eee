/// <reference lib="webworker" />
// The web extension host: the same server runs in a web worker.
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate-with.js';

export function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  let worker: Worker | undefined;

  // The client never ends a worker: one left behind by a restart would go on for as long as the window is open.
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateWith(context, options => {
    return new LanguageClient('libvirt', 'Libvirt XML', startWorker, options);
  });

  async function startWorker(): Promise<Worker> {
    worker?.terminate();
    worker = new Worker(server);
    return worker;
  }
}
