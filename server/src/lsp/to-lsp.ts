// From the engine's values to the protocol's. With `from-lsp.ts` the only home of positions, which count UTF-16 units.
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type TextEdit as LspTextEdit,
  type MarkupContent,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding } from '../features/findings.js';
import type { TextEdit } from '../text/edit.js';
import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { Client } from './client.js';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

export function toRange({ start, end }: Span, lines: Lines): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

export function toTextEdit({ span, text }: TextEdit, lines: Lines): LspTextEdit {
  return { range: toRange(span, lines), newText: text };
}

/** Changes to one document; they name its version if the client can compare it. */
export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  { uri, version }: { readonly uri: string; readonly version: number },
  lines: Lines,
  client: Client,
): WorkspaceEdit {
  const changes = edits.map(edit => toTextEdit(edit, lines));
  if (!client.takesVersionedEdits) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

export function toMarkup(markdown: string, { rendersMarkdown }: Client): MarkupContent {
  return { kind: rendersMarkdown ? 'markdown' : 'plaintext', value: markdown };
}

export function toDiagnostic(finding: Finding, uri: string, lines: Lines, client: Client): Diagnostic {
  const { code, message, severity, span, related } = finding;
  const diagnostic: Diagnostic = {
    range: toRange(span, lines),
    severity: severities[severity],
    code,
    source: 'libvirt',
    message,
  };
  if (related?.length && client.showsRelatedInformation) {
    diagnostic.relatedInformation = related.map(({ span, message }): DiagnosticRelatedInformation => {
      return { location: { uri, range: toRange(span, lines) }, message };
    });
  }
  return diagnostic;
}
