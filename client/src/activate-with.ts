// All that the desktop and the web extension have in common, which is everything but how a server is started.
import { commands, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { answerReadFile } from './answer-read-file.js';
import { clientOptions } from './client-options.js';
import { registerClosing } from './closing.js';
import { registerExplainRule } from './commands/explain-rule.js';
import { registerShowLocations } from './commands/show-locations.js';
import { registerResultingDefinition } from './resulting-definition/register.js';
import { registerRulePages } from './rule-pages.js';
import { newsFrom } from './sources/server-news.js';
import { registerStatus } from './status/register.js';
import { registerViews } from './views/register.js';

export async function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const log = window.createOutputChannel('Libvirt XML', { log: true });
  const client = createClient(clientOptions(context, log));
  const news = newsFrom(client);

  context.subscriptions.push(
    log,
    client,
    news,
    commands.registerCommand('libvirt.restart', () => restart(client)),
    commands.registerCommand('libvirt.showLog', () => log.show()),
    registerRulePages(client),
    answerReadFile(client),
    registerClosing(client),
    registerExplainRule(),
    registerResultingDefinition(client, news),
    registerShowLocations(client),
    registerViews(client, news),
    registerStatus(client, news),
  );
  await client.start();
}

/** Also gets going a server that crashed too often for the client to start it again by itself. */
async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}
