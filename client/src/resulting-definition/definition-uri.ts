// Names of the documents that show what libvirt would store.
import { Uri } from 'vscode';

export const SCHEME = 'libvirt-definition';

/** Alone the XML, as a comparison needs it. */
const PLAIN = 'plain';

/** The definition of a document: with a line on top that tells where it comes from, or the XML alone. */
export function definitionUri(source: Uri, form: 'explained' | 'plain'): Uri {
  const path = source.path.replace(/(?:\.xml)?$/i, ' (resulting definition).xml').replace(/^(?!\/)/, '/');
  return Uri.from({ scheme: SCHEME, path, query: source.toString(), fragment: form === 'plain' ? PLAIN : '' });
}

export function isDefinition({ scheme }: Uri): boolean {
  return scheme === SCHEME;
}

export function sourceOf({ query }: Uri): Uri {
  return Uri.parse(query, true);
}

export function isPlain({ fragment }: Uri): boolean {
  return fragment === PLAIN;
}
