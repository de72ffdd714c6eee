// The design as a test: layers, sizes, rules and their pages. A folder that no table names is a failure.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { families } from '../server/src/rules/families.js';
import { rules } from '../server/src/rules/index.js';
import { unmark } from './harness/marks.js';
import { pageOf, pagePath, pagePathByCode } from './harness/pages.js';
import { readProject } from './harness/project.js';
import { filesUnder, foldersOf, type Import, importsOf, projectFiles } from './harness/sources.js';

/** What each folder of server/src may import beside its own files. `node:` is Node itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  schema: [],
  xml: ['text', '@xmldom/xmldom'],
  documentation: [],
  model: ['text', 'xml'],
  machine: ['model'],
  definition: ['text', 'model', 'machine'],
  topology: ['model', 'machine', 'definition'],
  rules: ['text', 'xml', 'schema', 'model', 'machine', 'definition', 'topology'],
  features: ['text', 'xml', 'documentation', 'schema', 'model', 'machine', 'definition', 'topology', 'rules'],
  lsp: ['text', 'features', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  cli: ['text', 'features', 'node:'],
};

/** The entry points beside the folders, which only start a face; `.` is what they do before that, as in `heap.ts`. */
const MAY_START = ['.', 'lsp', 'cli', 'node:', 'vscode-languageserver'];

const RULE_HEADINGS = ['Why it matters', 'Examples', 'When to turn it off', 'See also'];

suite('the layers', () => {
  test('every folder has its place among the layers', () => {
    assert.deepEqual(foldersOf('server/src').sort(), Object.keys(MAY_IMPORT).sort());
  });

  for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
    test(`${folder} imports only ${allowed.join(', ') || 'its own files'}`, () => {
      assert.deepEqual(strangers(importsOf(`server/src/${folder}`), [folder, ...allowed]), []);
    });
  }

  test('machine takes nothing but types from model', () => {
    assert.deepEqual(
      importsOf('server/src/machine').filter(({ to, isType }) => to === 'model' && !isType),
      [],
    );
  });

  test('entry points start a face of the engine and nothing else', () => {
    const entries = filesUnder('server/src').filter(file => file.split('/').length === 3);
    assert.deepEqual(
      strangers(
        entries.flatMap(file => importsOf(file)),
        MAY_START,
      ),
      [],
    );
  });

  test('the client knows nothing of the engine', () => {
    const own = ['.', ...foldersOf('client/src'), 'vscode', 'vscode-languageclient', 'node:'];
    assert.deepEqual(strangers(importsOf('client/src', 'client/src'), own), []);
  });
});

function strangers(imports: readonly Import[], allowed: readonly string[]): string[] {
  const isAllowed = (to: string) =>
    allowed.some(one => to === one || to.startsWith(one.endsWith(':') ? one : `${one}/`));
  return imports.filter(({ to }) => !isAllowed(to)).map(({ file, to }) => `${file} imports ${to}`);
}

suite('the shape of the sources', () => {
  const sources = ['server/src', 'client/src', 'test', 'scripts'].flatMap(filesUnder).filter(isSource);
  const linesOf = (file: string) => readProject(file).split('\n').length - 1;

  test('no file is longer than 300 lines, generated data apart', () => {
    assert.deepEqual(
      sources.filter(file => !file.endsWith('.generated.ts') && linesOf(file) > 300),
      [],
    );
  });

  test('no rule of its own file is longer than 60 lines', () => {
    assert.deepEqual(
      ruleFiles().filter(file => linesOf(file) > 60),
      [],
    );
  });

  test('nothing speaks of where or how it was made', () => {
    const traces = [/\bissues?\b/i, /\/work\//, /\bshared\//, /\bspec\/[a-z-]+\.md/, /\/tmp\/brief/];
    const own = 'test/architecture.test.ts';
    const files = projectFiles().filter(file => file !== own);
    assert.deepEqual(
      files.filter(file => traces.some(trace => trace.test(readProject(file)))),
      [],
    );
  });
});

function isSource(file: string): boolean {
  return /\.(?:ts|mjs)$/.test(file);
}

const RULES = 'server/src/rules/';

/** Folders that hold no rules but what rules are made of. */
const RULE_PARTS = ['conformance', 'evidence', 'fixes', 'kinds', 'words'];

/** The files of the families of rules that hold one rule each, rather than an index or rows of a table. */
function ruleFiles(): string[] {
  const files = filesUnder(RULES).filter(file => file.endsWith('.ts') && file.slice(RULES.length).includes('/'));
  return files.filter(file => !RULE_PARTS.includes(familyOf(file)) && !/(?:index|rows)\.ts$/.test(file));
}

function familyOf(file: string): string {
  return file.slice(RULES.length).split('/')[0] ?? '';
}

function codeOf(file: string): string {
  return file.replace(/.*\/|\.(?:ts|md)$/g, '');
}

suite('the rules', () => {
  const codes = rules.map(({ code }) => code);

  test('the index names each rule once', () => {
    assert.deepEqual(codes, [...new Set(codes)]);
  });

  test('each rule has a page, and each page a rule', () => {
    assert.deepEqual([...pagePathByCode.keys()].sort(), codes.toSorted());
  });

  test('a file is called as its rule', () => {
    assert.deepEqual(
      ruleFiles()
        .map(codeOf)
        .filter(code => !codes.includes(code)),
      [],
    );
  });

  test('no rule knows another', () => {
    const others = ruleFiles().flatMap(file => importsOf(file).filter(({ path }) => codes.includes(codeOf(path))));
    assert.deepEqual(others, []);
  });

  test('settings and the configuration file complete every code; npm run docs writes the lists', () => {
    const { properties } = JSON.parse(readProject('package.json')).contributes.configuration;
    const schema = JSON.parse(readProject('schemas/libvirt-lint.schema.json'));
    const names = [...Object.keys(families), ...codes].sort();
    assert.deepEqual(Object.keys(schema.properties.rules.properties).sort(), names);
    assert.deepEqual(properties['libvirt.rules'].propertyNames.enum.toSorted(), names);
  });

  test('docs/rules.md lists every rule as its code declares it; npm run docs writes the list', () => {
    const list = readProject('docs/rules.md');
    for (const { code, severity, summary } of rules) {
      assert.ok(list.includes(`| [\`${code}\`](../${pagePath(code)}) | ${severity} | ${summary} |\n`), code);
    }
    assert.equal(list.match(/^\| \[/gm)?.length, rules.length);
  });
});

for (const { code, summary } of rules) {
  suite(`the page of ${code}`, () => {
    const page = pageOf(code);

    test('is called as the rule and begins with its summary', () => {
      assert.deepEqual([page.title, page.summary], [code, summary]);
    });

    test('has the same headings as every other', () => {
      assert.deepEqual(page.headings, RULE_HEADINGS);
    });

    test('has a wrong and a right example', () => {
      const isWrong = page.examples.map(({ marked }) => unmark(marked).text !== marked);
      assert.ok(isWrong.includes(true) && isWrong.includes(false));
    });
  });
}
