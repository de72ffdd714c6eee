import { commands, Disposable, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerNews } from '../sources/server-news.js';
import { sourceAtHand } from '../sources/source-at-hand.js';
import { VIEW_SCHEME, type View, viewUri } from './view-uri.js';
import { Views } from './views.js';

/** The command, which the server's code lenses name as well. */
export const SHOW_PCI_TOPOLOGY = 'libvirt.showPciTopology';

const viewByCommand: Readonly<Record<string, View>> = {
  [SHOW_PCI_TOPOLOGY]: 'pciTopology',
  'libvirt.showSyntaxTree': 'syntaxTree',
  'libvirt.showServerText': 'serverText',
};

/** The other ways to see a text: their documents and their commands. */
export function registerViews(client: BaseLanguageClient, news: ServerNews): Disposable {
  const views = new Views(client, news);
  const shows = Object.entries(viewByCommand).map(([command, view]) => {
    return commands.registerCommand(command, (uri?: unknown) => show(view, uri));
  });
  return Disposable.from(views.follow(), workspace.registerTextDocumentContentProvider(VIEW_SCHEME, views), ...shows);
}

/** Of the named text, or else of the one in the active editor. */
async function show(view: View, uri: unknown): Promise<void> {
  const source = typeof uri === 'string' ? Uri.parse(uri, true) : sourceAtHand();
  if (!source) return;
  const document = await workspace.openTextDocument(viewUri(source, view));
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
}
