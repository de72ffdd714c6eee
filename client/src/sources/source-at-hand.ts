import { l10n, type Uri, window } from 'vscode';
import { isDefinition, sourceOf } from '../resulting-definition/definition-uri.js';
import { isView } from '../views/view-uri.js';

/** The text in the active editor; of what is shown of a text, that text. */
export function sourceAtHand(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  if (!uri) {
    window.showInformationMessage(l10n.t('Open a domain first.'));
    return undefined;
  }
  return isDefinition(uri) || isView(uri) ? sourceOf(uri) : uri;
}
