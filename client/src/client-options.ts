import { type Diagnostic, type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { type LanguageClientOptions, vsdiag } from 'vscode-languageclient';
import { EXPLAIN_RULE } from './commands/explain-rule.js';
import { isDefinition } from './resulting-definition/definition-uri.js';
import { pageUri } from './rule-pages.js';
import { traceChannel } from './trace-channel.js';

const SECTION = 'libvirt';

/** Any XML is offered to the server, wherever it is stored: by its root element the server takes it or leaves it alone. */
export function clientOptions(context: ExtensionContext, log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'xml' }, { language: 'libvirt-xml' }],
    initializationOptions: () => ({
      [SECTION]: workspace.getConfiguration(SECTION),
      commands: [EXPLAIN_RULE],
      readsFiles: true,
      rulePages: Uri.joinPath(context.extensionUri, 'dist', 'rules').toString(true),
    }),
    synchronize: { configurationSection: SECTION },
    outputChannel: log,
    traceOutputChannel: traceChannel(log, context),
    diagnosticPullOptions: { onChange: true },
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        // What is wrong with a definition is wrong with the text that it comes from, and said there.
        const { uri } = document instanceof Uri ? { uri: document } : document;
        if (isDefinition(uri)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
        const report = await next(document, previousResultId, token);
        if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) report.items.forEach(linkToPage);
        return report;
      },
    },
  };
}

/** The code beside a message opens the bundled page of its rule, so that it can be read without a network. */
function linkToPage(diagnostic: Diagnostic): void {
  const { code } = diagnostic;
  if (typeof code === 'string') diagnostic.code = { value: code, target: pageUri(code) };
}
