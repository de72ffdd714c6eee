// The desktop and remote extension host: the server is a Node process of its own, spoken to over IPC.
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate-with.js';

export function activate(context: ExtensionContext): Promise<void> {
  return activateWith(context, options => {
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('libvirt', 'Libvirt XML', { run: server, debug }, options);
  });
}
