// The grammars of this project in the engine that VS Code uses, on top of a grammar for XML in general.
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { readProject, root } from './project.js';

interface GrammarContribution {
  readonly language?: string;
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const CACHE = '.cache';
const IN_SERVER = 'node_modules/code-server/lib/vscode/extensions/xml/syntaxes/xml.tmLanguage.json';
const STAND_IN = 'test/syntaxes/stand-in-xml.tmLanguage.json';

const contributions: GrammarContribution[] = JSON.parse(readProject('package.json')).contributes.grammars;
const fileByScope = new Map(contributions.map(({ scopeName, path }) => [scopeName, path]));
fileByScope.set('text.xml', xmlGrammar());

await oniguruma.loadWASM(await readFile(`${root}node_modules/vscode-oniguruma/release/onig.wasm`));
const registry = new textmate.Registry({
  onigLib: Promise.resolve(oniguruma),
  loadGrammar: async scopeName => {
    const path = fileByScope.get(scopeName);
    return path ? textmate.parseRawGrammar(readProject(path), path) : null;
  },
  getInjections: scopeName => contributions.filter(isInjectedInto(scopeName)).map(({ scopeName }) => scopeName),
});

/** What libvirt's own scopes cover in a text of the given root scope: `model='virtio'` gives `virtio enummember`. */
export async function libvirtTokens(scopeName: string, text: string): Promise<string[]> {
  return (await tokens(scopeName, text)).flatMap(({ text, scopes }) => {
    const own = scopes.at(-1);
    return own?.endsWith('.libvirt') && !own.startsWith('meta.') ? [`${text} ${own.split('.').at(-2)}`] : [];
  });
}

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

export async function tokens(scopeName: string, text: string): Promise<Token[]> {
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`There is no grammar ${scopeName}.`);
  let stack = textmate.INITIAL;
  return text.split('\n').flatMap(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

/** VS Code's own grammar where its server is installed; it is not ours to copy. */
function xmlGrammar(): string {
  const servers = existsSync(root + CACHE) ? readdirSync(root + CACHE) : [];
  const candidates = servers.map(server => `${CACHE}/${server}/${IN_SERVER}`);
  return candidates.find(path => existsSync(root + path)) ?? STAND_IN;
}

/** As VS Code does: an injection into `text.xml` also reaches `text.xml.libvirt`. */
function isInjectedInto(scopeName: string) {
  return ({ injectTo = [] }: GrammarContribution) => {
    return injectTo.some(target => scopeName === target || scopeName.startsWith(`${target}.`));
  };
}
