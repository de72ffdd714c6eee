// SARIF 2.1.0, the exchange format of code scanners, which GitHub and many viewers read.
import { programName } from '../program.js';
import type { CheckedDocument, Failure, FormatFactory } from './format.js';
import { artifactLocation, rootUri } from './sarif-locations.js';
import { resultOf } from './sarif-results.js';
import { SarifRules } from './sarif-rules.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

export const sarifFormat: FormatFactory = ({ io, target, exitCode }) => {
  const rules = new SarifRules(io);
  const artifacts: object[] = [];
  const results: object[] = [];
  const notifications: object[] = [];
  return {
    checked(document: CheckedDocument) {
      const location = artifactLocation(document, io.cwd);
      artifacts.push({ location, sourceLanguage: 'xml' });
      const asResult = resultOf(document.snapshot.lines, location, rules);
      results.push(...document.reports.map(asResult));
      return '';
    },
    failed(failure: Failure) {
      notifications.push({
        level: 'error',
        message: { text: failure.message },
        locations: [{ physicalLocation: { artifactLocation: artifactLocation(failure, io.cwd) } }],
      });
      return '';
    },
    end(outcome) {
      const driver = { name: programName, semanticVersion: io.version(), rules: rules.list };
      const run = {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { uri: rootUri(io.cwd) } },
        invocations: [
          {
            executionSuccessful: !outcome.failures,
            exitCode: exitCode(),
            toolExecutionNotifications: notifications,
          },
        ],
        artifacts,
        results,
        properties: { target },
      };
      return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
    },
  };
};
