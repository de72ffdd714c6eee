import { type Diagnostic, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

const SECTION = 'libvirt';

/** Any XML is offered to the server, wherever it is stored: by its root element the server takes it or leaves it alone. */
export function clientOptions(outputChannel: LogOutputChannel, traceOutputChannel: LogOutputChannel) {
  return {
    documentSelector: [{ language: 'xml' }, { language: 'libvirt-xml' }],
    initializationOptions: () => ({ [SECTION]: workspace.getConfiguration(SECTION) }),
    synchronize: { configurationSection: SECTION },
    outputChannel,
    traceOutputChannel,
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withExplainingCode)),
    },
  } satisfies LanguageClientOptions;
}

/** The code beside a message opens the bundled page of its rule, so that it can be read without a network. */
function withExplainingCode(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code !== 'object') return diagnostic;

  const rule = encodeURIComponent(JSON.stringify([code.value]));
  diagnostic.code = { value: code.value, target: Uri.parse(`command:libvirt.explainRule?${rule}`) };
  return diagnostic;
}
