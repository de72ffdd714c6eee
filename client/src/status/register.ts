import { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerNews } from '../sources/server-news.js';
import { registerCopyTarget } from './copy-target.js';
import { showLanguageStatus } from './language-status.js';
import { registerSelectTarget } from './select-target.js';
import { ActiveStatus } from './status.js';
import { showStatusBar } from './status-bar.js';

/** What is shown at the edge of the window about the domain in it. */
export function registerStatus(client: BaseLanguageClient, news: ServerNews): Disposable {
  const status = new ActiveStatus(client, news);
  const parts = Disposable.from(
    showLanguageStatus(status),
    showStatusBar(status),
    registerSelectTarget(status),
    registerCopyTarget(status),
    status.follow(),
  );
  // Active already: the editor that this extension was started for.
  void status.refresh();
  return parts;
}
