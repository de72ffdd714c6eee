// What users download: nothing is missing from it, nothing got into it by accident, and it is small.
import assert from 'node:assert/strict';
import { accessSync, constants, statSync } from 'node:fs';
import { suite, test } from 'node:test';
import vsce from '@vscode/vsce';
import { pagePathByCode } from '../harness/pages.js';
import { readProject, root } from '../harness/project.js';

/** Bytes of client and server together; the rules with their words, the protocol's two halves and the documentation are most of it. */
const BUDGET = 1_700_000;

const files = await vsce.listFiles({ cwd: root, packageManager: vsce.PackageManager.None });
const isRulePage = (file: string) => file.startsWith('dist/rules/');

suite('the package', () => {
  test('contains what the golden file names, and one page for each rule', () => {
    const expected = readProject('test/package/contents.golden.txt').trimEnd().split('\n');
    assert.deepEqual(files.filter(file => !isRulePage(file)).sort(), expected);
  });

  test('contains the page of every rule', () => {
    const packed = files.filter(isRulePage).map(file => file.replace(/^dist\/rules\/|\.md$/g, ''));
    assert.deepEqual(packed.sort(), [...pagePathByCode.keys()].sort());
  });

  for (const [client, server] of [
    ['extension.js', 'server.js'],
    ['extension.web.js', 'server.web.js'],
  ] as const) {
    test(`${client} and ${server} together stay within their budget`, () => {
      assert.ok(sizeOf(client) + sizeOf(server) < BUDGET, `${sizeOf(client)} + ${sizeOf(server)} bytes`);
    });
  }

  for (const program of ['server.js', 'cli.js']) {
    test(`${program} can be run as a program`, () => {
      accessSync(`${root}dist/${program}`, constants.X_OK);
      assert.match(readProject(`dist/${program}`), /^#!\/usr\/bin\/env node\n/);
    });
  }

  test('carries the licences of the packages that are bundled', () => {
    const licences = readProject('dist/third-party-licenses.txt');
    for (const name of ['vscode-languageclient', 'vscode-languageserver']) {
      assert.ok(licences.includes(`\n${name} `), name);
    }
  });
});

suite('the manifest', () => {
  const { contributes } = JSON.parse(readProject('package.json'));

  test('names only files that are in the package', () => {
    const manifest = JSON.parse(readProject('package.json'));
    const named = [
      manifest.main,
      manifest.browser,
      manifest.icon,
      ...contributes.grammars.map(({ path }: { path: string }) => path),
      ...contributes.languages.map(({ configuration }: { configuration: string }) => configuration),
      ...contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { markdown: string } }[] }) => {
        return steps.map(({ media }) => media.markdown);
      }),
      `${manifest.l10n}/bundle.l10n.json`,
    ].map((path: string) => path.replace(/^\.\//, ''));
    assert.deepEqual(
      named.filter(path => !files.includes(path)),
      [],
    );
  });

  test('says that it works in untrusted and virtual workspaces and in the web, as it runs and reads nothing by itself', () => {
    const { capabilities, browser } = JSON.parse(readProject('package.json'));
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    assert.equal(browser, './dist/extension.web.js');
    assert.doesNotMatch(readProject('dist/extension.web.js'), /\brequire\("(?:node:)?(?:fs|child_process|net|os)"\)/);
  });

  test('has pictures for every step of the walkthrough', () => {
    for (const page of files.filter(file => file.startsWith('docs/walkthrough/'))) {
      const pictures = [...readProject(page).matchAll(/]\(\.\.\/(images\/[^)]+)\)/g)].map(([, path]) => `docs/${path}`);
      assert.ok(pictures.length && pictures.every(picture => files.includes(picture)), page);
    }
  });

  test('describes every setting, and so does the README', () => {
    const readme = readProject('README.md');
    for (const [name, setting] of Object.entries<Record<string, string>>(contributes.configuration.properties)) {
      assert.match(name, /^libvirt\./);
      assert.ok(setting.description ?? setting.markdownDescription, name);
      assert.ok(setting.default !== undefined, name);
      assert.ok(readme.includes(`| \`${name}\` |`), `${name} is not in the README.`);
    }
  });
});

function sizeOf(bundle: string): number {
  return statSync(`${root}dist/${bundle}`).size;
}
