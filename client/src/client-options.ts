import { type Diagnostic, type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { type LanguageClientOptions, vsdiag } from 'vscode-languageclient';
import { EXPLAIN_RULE } from './commands/explain-rule.js';
import { SHOW_LOCATIONS } from './commands/show-locations.js';
import { isDefinition } from './resulting-definition/definition-uri.js';
import { pageUri } from './rule-pages.js';
import { traceChannel } from './trace-channel.js';
import { SHOW_PCI_TOPOLOGY } from './views/register.js';

const SECTION = 'libvirt';

/** Any XML is offered to the server, wherever it is stored: by its root element the server takes it or leaves it alone. */
export function clientOptions(context: ExtensionContext, log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'xml' }, { language: 'libvirt-xml' }],
    initializationOptions: () => ({
      [SECTION]: workspace.getConfiguration(SECTION),
      commands: [EXPLAIN_RULE, SHOW_PCI_TOPOLOGY, SHOW_LOCATIONS],
      hearsReconsidered: true,
      readsFiles: true,
      rulePages: Uri.joinPath(context.extensionUri, 'dist', 'rules').toString(true),
    }),
    synchronize: { configurationSection: SECTION },
    outputChannel: log,
    traceOutputChannel: traceChannel(log, context),
    diagnosticPullOptions: { onChange: true },
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        const { uri } = document instanceof Uri ? { uri: document } : document;
        if (isOnlyShown(uri)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
        const report = await next(document, previousResultId, token);
        if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) report.items.forEach(linkToPage);
        return report;
      },
      provideCodeLenses: (document, token, next) => (isOnlyShown(document.uri) ? [] : next(document, token)),
    },
  };
}

/** What other extensions show of earlier versions, in views of differences. */
const EARLIER_VERSIONS = ['git', 'gitfs', 'review', 'pr'];

/** What is wrong with a definition, or was with an earlier version, is said where it can be changed. */
function isOnlyShown(uri: Uri): boolean {
  return isDefinition(uri) || EARLIER_VERSIONS.includes(uri.scheme);
}

/** The code beside a message opens the bundled page of its rule, so that it can be read without a network. */
function linkToPage(diagnostic: Diagnostic): void {
  const { code } = diagnostic;
  if (typeof code === 'string') diagnostic.code = { value: code, target: pageUri(code) };
}
