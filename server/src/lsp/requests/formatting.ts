// Whole documents, ranges of them, and the line that is being typed.
import type { TextEdit as LspTextEdit } from 'vscode-languageserver';
import { formatEdits, LIBVIRT_INDENTATION } from '../../features/formatting/format.js';
import { formatTyped } from '../../features/formatting/format-typed.js';
import type { Snapshot } from '../../features/snapshot.js';
import type { TextEdit } from '../../text/edit.js';
import { member, readDocumentUri, readOffset, readSpan } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request, Server } from '../request.js';
import { toTextEdit } from '../to-lsp.js';

/** `unit` is what one level is indented by. */
type Formatter = (snapshot: Snapshot, unit: string, params: unknown) => readonly TextEdit[];

export const formattingRequest: Request = {
  capability: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '>', moreTriggerCharacter: ['\n'] },
  }),

  listen(server) {
    const { connection } = server;
    connection.onDocumentFormatting(
      handler('textDocument/formatting', server, (snapshot, unit) => formatEdits(snapshot, unit)),
    );
    connection.onDocumentRangeFormatting(
      handler('textDocument/rangeFormatting', server, (snapshot, unit, params) =>
        formatEdits(snapshot, unit, readSpan(params, snapshot.lines)),
      ),
    );
    connection.onDocumentOnTypeFormatting(
      handler('textDocument/onTypeFormatting', server, (snapshot, unit, params) =>
        formatTyped(snapshot, readOffset(params, snapshot.lines), unit),
      ),
    );
  },
};

function handler(method: string, server: Server, format: Formatter) {
  const { session } = server;
  return guarded<unknown, LspTextEdit[]>(method, server, [], params => {
    const snapshot = session.snapshot(readDocumentUri(params));
    if (!snapshot) return [];
    const unit = session.settings.indentation === 'editor' ? unitOf(params) : LIBVIRT_INDENTATION;
    return format(snapshot, unit, params).map(edit => toTextEdit(edit, snapshot.lines));
  });
}

/** As the editor is set; what makes no sense counts as libvirt's own. */
function unitOf(params: unknown): string {
  const options = member(params, 'options');
  if (member(options, 'insertSpaces') === false) return '\t';
  const size = Number(member(options, 'tabSize'));
  return Number.isInteger(size) && size > 0 && size <= WIDEST ? ' '.repeat(size) : LIBVIRT_INDENTATION;
}

const WIDEST = 16;
