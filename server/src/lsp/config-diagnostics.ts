import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigFault } from '../features/lint-config/lint-config.js';
import { Lines } from '../text/lines.js';
import { toRange } from './to-lsp.js';

/** What is wrong with a configuration file, as diagnostics of that file. */
export function toConfigDiagnostics(faults: readonly ConfigFault[], text: string): Diagnostic[] {
  const lines = new Lines(text);
  return faults.map(({ span, message }) => ({
    range: toRange(span, lines),
    severity: DiagnosticSeverity.Warning,
    source: 'libvirt',
    message,
  }));
}
