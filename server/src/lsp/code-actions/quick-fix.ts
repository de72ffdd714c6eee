// Quick fixes for what was found, and the way to the page that explains it.

import { silenceFixes } from '../../features/policy/silence-fixes.js';
import { findingsAt, type QuickFix, quickFixes } from '../../features/quick-fixes.js';
import { findingsOf } from '../diagnostics.js';
import { toDiagnostic } from '../to-lsp.js';
import type { ActionSource, OfferedAction, Question } from './action-source.js';

const KIND = 'quickfix';

/** The client's own command that shows the page of a rule. */
const EXPLAIN = 'libvirt.explainRule';

export const quickFixActions: ActionSource = {
  kind: KIND,
  isOnlyOnRequest: false,

  actionsAt(question) {
    const { document, snapshot, span, client } = question;
    const findings = findingsOf(document);
    const fixes = quickFixes(findings, span).map(fix => offered(fix, question));
    const here = findingsAt(findings, span);
    const codes = client.commands.includes(EXPLAIN) ? new Set(here.map(({ code }) => code)) : [];
    const silencing = here.flatMap(finding =>
      silenceFixes(finding, snapshot.document).map(fix => offered({ ...fix, finding, isPreferred: false }, question)),
    );
    return [...fixes, ...Array.from(codes, explanation), ...silencing];
  },
};

function offered({ title, edits, finding, isPreferred }: QuickFix, question: Question): OfferedAction {
  const { document, snapshot, client } = question;
  const diagnostics = [toDiagnostic(finding, document.uri, snapshot.lines, client)];
  return {
    action: { title, kind: KIND, diagnostics, isPreferred },
    id: `${finding.code} ${finding.span.start} ${title}`,
    start: finding.span.start,
    edits: () => edits,
  };
}

function explanation(code: string): OfferedAction {
  const title = `Explain ${code}`;
  return { action: { title, kind: KIND, command: { title, command: EXPLAIN, arguments: [code] } } };
}
