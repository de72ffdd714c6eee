// The language server: what it answers, and its life from `initialize` to `exit`.
import {
  type Connection,
  ErrorCodes,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { onImpossible } from '../text/impossible.js';
import { type Client, clientFrom } from './client.js';
import { applySettings, followConfiguration } from './configuration.js';
import type { Host } from './host.js';
import { followLintConfig } from './lint-config/follow-config.js';
import { loggerTo } from './logger.js';
import type { Request } from './request.js';
import { closingRequest } from './requests/closing.js';
import { codeActionRequest } from './requests/code-action.js';
import { codeLensRequest } from './requests/code-lens.js';
import { completionRequest } from './requests/completion.js';
import { documentLinkRequest } from './requests/document-link.js';
import { documentSymbolRequest } from './requests/document-symbol.js';
import { executeCommandRequest } from './requests/execute-command.js';
import { foldingRangeRequest } from './requests/folding-range.js';
import { formattingRequest } from './requests/formatting.js';
import { hoverRequest } from './requests/hover.js';
import { inlayHintRequest } from './requests/inlay-hint.js';
import { linkedEditingRangeRequest } from './requests/linked-editing-range.js';
import { pulledDiagnostics } from './requests/pulled-diagnostics.js';
import { pushedDiagnostics } from './requests/pushed-diagnostics.js';
import { referencesRequest } from './requests/references.js';
import { renameRequest } from './requests/rename.js';
import { resultingDefinitionRequest } from './requests/resulting-definition.js';
import { rulePageRequest } from './requests/rule-page.js';
import { selectionRangeRequest } from './requests/selection-range.js';
import { semanticTokensRequest } from './requests/semantic-tokens.js';
import { statusRequest } from './requests/status.js';
import { textSynchronisation } from './requests/text-synchronisation.js';
import { viewRequests } from './requests/views.js';
import { workspaceSymbolRequest } from './requests/workspace-symbol.js';
import { Session } from './session.js';

const NAME = 'libvirt-xml-language-server';

const requests: readonly Request[] = [
  textSynchronisation,
  pushedDiagnostics,
  pulledDiagnostics,
  codeActionRequest,
  completionRequest,
  hoverRequest,
  inlayHintRequest,
  codeLensRequest,
  executeCommandRequest,
  documentSymbolRequest,
  workspaceSymbolRequest,
  referencesRequest,
  renameRequest,
  documentLinkRequest,
  semanticTokensRequest,
  foldingRangeRequest,
  selectionRangeRequest,
  linkedEditingRangeRequest,
  formattingRequest,
  closingRequest,
  rulePageRequest,
  resultingDefinitionRequest,
  statusRequest,
  ...viewRequests,
];

/** Answers a client until it takes its leave. */
export function serve(connection: Connection, host: Host): void {
  const log = loggerTo(connection);
  const session = new Session();
  let isInitialised = false;

  onImpossible((message, cause) => log.error(message, { cause }));
  connection.onRequest(method => {
    if (isInitialised) throw new ResponseError(ErrorCodes.MethodNotFound, `There is no ${method} here.`);
    throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for initialize.');
  });
  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }) => {
    if (isInitialised) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialised already.');
    isInitialised = true;
    const client = clientFrom(capabilities, initializationOptions, workspaceFolders?.[0]?.uri ?? rootUri);
    const server = { connection, client, session, log, host };
    applySettings(initializationOptions, server);
    const { begin } = followLintConfig(server);
    followConfiguration(server, begin);
    for (const request of requests) request.listen(server);
    log.info(`${NAME} ${host.version} for ${session.settings.target.name}.`);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: NAME, version: host.version } };
  });
  connection.onShutdown(() => session.end());
  connection.listen();
}

function capabilitiesFor(client: Client): ServerCapabilities {
  const parts = requests.map(request => request.capability(client));
  return Object.assign({ positionEncoding: PositionEncodingKind.UTF16 }, ...parts);
}
