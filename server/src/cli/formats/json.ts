// For programs: one object, described in docs/command-line.md. Fields may be added; none changes its meaning while
// `version` stays.
import type { Lines } from '../../text/lines.js';
import { programName } from '../program.js';
import type { CheckedDocument, Failure, FormatFactory, Report } from './format.js';
import { regionOf } from './region.js';

const SHAPE = 1;

export const jsonFormat: FormatFactory = ({ io, target }) => {
  const documents: object[] = [];
  const failures: object[] = [];
  return {
    checked(document) {
      documents.push(documentAsData(document));
      return '';
    },
    failed({ name, message }: Failure) {
      failures.push({ file: name, message });
      return '';
    },
    end({ findings, fixable, skipped }) {
      const tool = { name: programName, version: io.version() };
      const summary = { ...findings, fixable, skipped };
      return `${JSON.stringify({ version: SHAPE, tool, target, documents, failures, summary }, undefined, 2)}\n`;
    },
  };
};

function documentAsData({ name, snapshot, reports }: CheckedDocument): object {
  return { file: name, findings: reports.map(report => findingAsData(report, snapshot.lines)) };
}

function findingAsData({ finding, fixes }: Report, lines: Lines): object {
  const { severity, code, message, span, related = [] } = finding;
  return {
    severity,
    code,
    message,
    ...regionOf(span, lines),
    related: related.map(remark => ({ message: remark.message, ...regionOf(remark.span, lines) })),
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(edit => ({ ...regionOf(edit.span, lines), text: edit.text })),
    })),
  };
}
