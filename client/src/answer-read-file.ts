import { type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The server's question, described with it. */
const READ_FILE = 'libvirt/readFile';

/** Reads files for a server that cannot: it may run in a web worker, and files may be anywhere. */
export function answerReadFile(client: BaseLanguageClient): Disposable {
  return client.onRequest(READ_FILE, async ({ uri }: { readonly uri: string }) => {
    try {
      const content = await workspace.fs.readFile(Uri.parse(uri));
      return { text: new TextDecoder().decode(content) };
    } catch {
      return null;
    }
  });
}
