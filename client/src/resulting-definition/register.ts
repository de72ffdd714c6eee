import { Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCompareWithResultingDefinition } from '../commands/compare-with-resulting-definition.js';
import { registerShowResultingDefinition } from '../commands/show-resulting-definition.js';
import type { ServerNews } from '../sources/server-news.js';
import { SCHEME } from './definition-uri.js';
import { Definitions } from './definitions.js';
import { followCursor } from './follow-cursor.js';

/** The resulting definition: its documents, its commands, and how it follows the cursor. */
export function registerResultingDefinition(client: BaseLanguageClient, news: ServerNews): Disposable {
  const definitions = new Definitions(client, news);
  return Disposable.from(
    definitions.follow(),
    workspace.registerTextDocumentContentProvider(SCHEME, definitions),
    followCursor(definitions),
    registerShowResultingDefinition(),
    registerCompareWithResultingDefinition(),
  );
}
