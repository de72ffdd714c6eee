// What the editor at the other end can do, as far as it changes what it is sent.
import type { ClientCapabilities } from 'vscode-languageserver';
import { member } from './from-lsp.js';

export interface Client {
  /** It asks for diagnostics when it wants them; then nothing is pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** It changes documents when the server asks it to. */
  readonly appliesEdits: boolean;
  /** Tooltips of inlay hints are worked out when the mouse is there. */
  readonly resolvesTooltips: boolean;
  readonly showsRelatedInformation: boolean;
  readonly takesCodeActions: boolean;
  /** Completions may have tab stops. */
  readonly takesSnippets: boolean;
  readonly resolvesEdits: boolean;
  readonly takesVersionedEdits: boolean;
  readonly takesSymbolTrees: boolean;
  /** It asks whether there is something to rename before it asks for a name. */
  readonly preparesRename: boolean;
  readonly rendersMarkdown: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  /** It watches a file wherever it is, also outside the workspace. */
  readonly watchesRelativePatterns: boolean;
  /** It takes `libvirt/reconsidered`. */
  readonly hearsReconsidered: boolean;
  /** It answers `libvirt/readFile`. */
  readonly readsFiles: boolean;
  /** The URI of the workspace's first folder. */
  readonly folder: string | undefined;
  /** Commands of the client's own that code actions may name. */
  readonly commands: readonly string[];
  /** The URI of the folder with the rule pages, for a server that cannot read files. */
  readonly rulePages: string | undefined;
}

/** Absent and malformed capabilities alike count as not offered. */
export function clientFrom(
  capabilities: ClientCapabilities | undefined,
  initializationOptions: unknown,
  folder?: unknown,
): Client {
  const { textDocument, workspace } = capabilities ?? {};
  const { codeAction, hover, inlayHint } = textDocument ?? {};
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const resolvable = codeAction?.resolveSupport?.properties;
  const resolvableOfHints = inlayHint?.resolveSupport?.properties;
  const markups = hover?.contentFormat;
  const commands = member(initializationOptions, 'commands');
  const rulePages = member(initializationOptions, 'rulePages');
  return {
    pullsDiagnostics: Boolean(textDocument?.diagnostic),
    refreshesDiagnostics: Boolean(workspace?.diagnostics?.refreshSupport),
    refreshesInlayHints: Boolean(workspace?.inlayHint?.refreshSupport),
    refreshesCodeLenses: Boolean(workspace?.codeLens?.refreshSupport),
    appliesEdits: Boolean(workspace?.applyEdit),
    showsRelatedInformation: Boolean(diagnostics.relatedInformation),
    resolvesTooltips: Array.isArray(resolvableOfHints) && resolvableOfHints.includes('tooltip'),
    takesSnippets: Boolean(textDocument?.completion?.completionItem?.snippetSupport),
    takesCodeActions: Boolean(codeAction?.codeActionLiteralSupport),
    resolvesEdits: Boolean(codeAction?.dataSupport) && Array.isArray(resolvable) && resolvable.includes('edit'),
    takesVersionedEdits: Boolean(workspace?.workspaceEdit?.documentChanges),
    takesSymbolTrees: Boolean(textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport),
    preparesRename: Boolean(textDocument?.rename?.prepareSupport),
    rendersMarkdown: Array.isArray(markups) && markups.includes('markdown'),
    answersConfiguration: Boolean(workspace?.configuration),
    registersConfiguration: Boolean(workspace?.didChangeConfiguration?.dynamicRegistration),
    watchesFiles: Boolean(workspace?.didChangeWatchedFiles?.dynamicRegistration),
    watchesRelativePatterns: Boolean(
      workspace?.didChangeWatchedFiles?.dynamicRegistration && workspace.didChangeWatchedFiles.relativePatternSupport,
    ),
    hearsReconsidered: member(initializationOptions, 'hearsReconsidered') === true,
    readsFiles: member(initializationOptions, 'readsFiles') === true,
    folder: typeof folder === 'string' ? folder : undefined,
    commands: Array.isArray(commands) ? commands : [],
    rulePages: typeof rulePages === 'string' ? rulePages : undefined,
  };
}
