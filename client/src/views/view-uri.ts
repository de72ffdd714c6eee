// Names of the documents that show a text in another way.
import { l10n, Uri } from 'vscode';

export const VIEW_SCHEME = 'libvirt-view';

/** The ways, by the requests that ask the server for them. */
export type View = 'pciTopology' | 'syntaxTree' | 'serverText';

const titles: Readonly<Record<View, () => string>> = {
  pciTopology: () => l10n.t('PCI topology'),
  syntaxTree: () => l10n.t('syntax tree'),
  serverText: () => l10n.t('as the server sees it'),
};

export function viewUri(source: Uri, view: View): Uri {
  const name = source.path.replace(/\.xml$/i, '').replace(/^(?!\/)/, '/');
  const path = `${name} (${titles[view]()}).txt`;
  return Uri.from({ scheme: VIEW_SCHEME, path, query: source.toString(), fragment: view });
}

export function isView({ scheme }: Uri): boolean {
  return scheme === VIEW_SCHEME;
}
