// Every word of the client can be translated, and no translation is kept of words that are gone.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readProject } from '../harness/project.js';
import { filesUnder } from '../harness/sources.js';

const manifest = readProject('package.json');
const { contributes, l10n } = JSON.parse(manifest);

suite('words that can be translated', () => {
  test('the manifest names the words that package.nls.json has, and no others', () => {
    const named = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(JSON.parse(readProject('package.nls.json'))).sort());
  });

  test('the manifest has no words of its own', () => {
    const { commands, configuration, walkthroughs } = contributes;
    const words = [
      ...commands.flatMap(({ title, category }: Record<string, string>) => [title, category]),
      ...Object.values<Record<string, string>>(configuration.properties).map(
        ({ description, markdownDescription }) => description ?? markdownDescription,
      ),
      ...walkthroughs.flatMap(
        ({ title, description, steps }: { title: string; description: string; steps: Step[] }) => [
          title,
          description,
          ...steps.flatMap(step => [step.title, step.description]),
        ],
      ),
    ];
    assert.deepEqual(
      words.filter(word => !/^%.+%$/.test(word)),
      [],
    );
  });

  test('the bundle has the words that the client says, and no others', () => {
    const sources = filesUnder('client/src').map(file => readProject(file));
    const said = sources.flatMap(source =>
      [...source.matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, word]) => word),
    );
    assert.equal(sources.join('').match(/\bl10n\.t\(/g)?.length, said.length, 'Words are written where they are said.');
    const bundle = JSON.parse(readProject(`${l10n}/bundle.l10n.json`));
    assert.deepEqual([...new Set(said)].sort(), Object.keys(bundle).sort());
  });
});

interface Step {
  readonly title: string;
  readonly description: string;
}
