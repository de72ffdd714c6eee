// The JSON schema of .libvirt-lint.json, and the same names of rules for the setting `libvirt.rules`.
import { readFileSync, writeFileSync } from 'node:fs';
import { LINT_CONFIG_NAME } from '../out/server/src/features/lint-config/lint-config.js';
import { levels } from '../out/server/src/features/policy/rule-levels.js';
import { families } from '../out/server/src/rules/families.js';

export const SCHEMA_FILE = 'schemas/libvirt-lint.schema.json';
const MANIFEST = 'package.json';

export function writeSchema() {
  writeFileSync(SCHEMA_FILE, `${JSON.stringify(schema(), undefined, 2)}\n`);
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const setting = manifest.contributes.configuration.properties['libvirt.rules'];
  setting.propertyNames = { enum: names().map(([name]) => name) };
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** Every family, and every code with its summary. */
function names() {
  const ofFamilies = Object.keys(families).map(family => [family, `All rules of the family ${family}.`]);
  const codes = Object.values(families).flatMap(rules => rules.map(({ code, summary }) => [code, summary]));
  return [...ofFamilies, ...codes.sort(([a], [b]) => (a < b ? -1 : 1))];
}

function schema() {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Libvirt XML: ${LINT_CONFIG_NAME}`,
    description: 'What is checked in the domain XML of this folder and those below it, and against what.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      target: {
        type: 'string',
        pattern: '^(newest|\\d+(\\.\\d+){0,2}(/\\d+(\\.\\d+){0,2})?)$',
        description:
          'The libvirt whose behaviour is wanted, such as 9.0.0, or 9.0.0/7.2.22 with the QEMU under it; or newest.',
      },
      domcapabilities: {
        type: 'string',
        description: 'A file with what virsh domcapabilities prints on the host in question, as seen from this one.',
      },
      rules: {
        type: 'object',
        description: 'How grave the findings of each rule are, or that it is off. A code is stronger than its family.',
        additionalProperties: false,
        properties: Object.fromEntries(
          names().map(([name, description]) => [name, { $ref: '#/definitions/level', description }]),
        ),
      },
    },
    definitions: { level: { enum: levels } },
  };
}
