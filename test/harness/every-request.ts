// One conversation with every request that the server answers about a document, for servers that must answer alike.
import { rangeOf } from './sample-guest.js';

const URI = 'untitled:guest.xml';

const TEXT = `<domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
  <name>demo</name>
  <memory unit='MiB'>512</memory>
  <os><type arch='x86_64' machine='q35'>hvm</type></os>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
    <controller type='pci' index='0' model='pcie-root'/>
    <controller type='pci' index='1' model='pcie-root-port'/>
    <controller type='pci' index='2' model='pcie-root-port'/>
    <interface type='network'>
      <source network='default'/>
      <address type='pci' bus='0x01' slot='0x00'/>
    </interface>
    <controller type='usb' model='none'/>
    <memballoon model='none'/>
  <rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>
  </devices>
</domain>
`;

/** What is asked next, given the answers so far by method. */
interface Question {
  readonly method: string;
  readonly params: (answers: ReadonlyMap<string, unknown>) => unknown;
}

const textDocument = { uri: URI };
const inDocument = (rest: object = {}) => ({ textDocument, ...rest });
const whole = { start: { line: 0, character: 0 }, end: { line: 18, character: 0 } };
const at = (part: string) => rangeOf(TEXT, part).start;
const options = { tabSize: 4, insertSpaces: true };

const ask = (method: string, params: object): Question => ({ method, params: () => params });
const resolve = (method: string, of: string): Question => ({ method, params: answers => firstOf(answers.get(of)) });

export const questions: readonly Question[] = [
  ask('textDocument/diagnostic', inDocument()),
  ask('textDocument/codeAction', inDocument({ range: whole, context: { diagnostics: [] } })),
  resolve('codeAction/resolve', 'textDocument/codeAction'),
  ask('textDocument/completion', inDocument({ position: at("'network'>") })),
  resolve('completionItem/resolve', 'textDocument/completion'),
  ask('textDocument/hover', inDocument({ position: at("pcie-root-port'") })),
  ask('textDocument/inlayHint', inDocument({ range: whole })),
  ask('textDocument/codeLens', inDocument()),
  ask('textDocument/documentSymbol', inDocument()),
  ask('workspace/symbol', { query: 'rng' }),
  ask('textDocument/definition', inDocument({ position: at('0x01') })),
  ask('textDocument/references', inDocument({ position: at("1' model"), context: { includeDeclaration: true } })),
  ask('textDocument/documentHighlight', inDocument({ position: at("1' model") })),
  ask('textDocument/prepareRename', inDocument({ position: at("1' model") })),
  ask('textDocument/rename', inDocument({ position: at("1' model"), newName: '7' })),
  ask('textDocument/documentLink', inDocument()),
  ask('textDocument/semanticTokens/full', inDocument()),
  ask('textDocument/semanticTokens/range', inDocument({ range: whole })),
  ask('textDocument/foldingRange', inDocument()),
  ask('textDocument/selectionRange', inDocument({ positions: [at('0x01')] })),
  ask('textDocument/linkedEditingRange', inDocument({ position: at('rng model') })),
  ask('textDocument/formatting', inDocument({ options })),
  ask('textDocument/rangeFormatting', inDocument({ range: whole, options })),
  ask('textDocument/onTypeFormatting', inDocument({ position: at('</devices>'), ch: '\n', options })),
  ask('workspace/executeCommand', { command: 'libvirt.addHotplugPorts', arguments: [URI, 1] }),
  ask('libvirt/closing', inDocument({ position: at('demo') })),
  ask('libvirt/resultingDefinition', textDocument),
  ask('libvirt/status', textDocument),
  ask('libvirt/pciTopology', textDocument),
  ask('libvirt/syntaxTree', textDocument),
  ask('libvirt/serverText', textDocument),
];

/** Of `initialize`: a client that can do everything. */
export const capableClient = {
  processId: null,
  rootUri: null,
  capabilities: {
    workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } },
    textDocument: {
      diagnostic: {},
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
      completion: { completionItem: { snippetSupport: true } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      hover: { contentFormat: ['markdown'] },
      rename: { prepareSupport: true },
    },
  },
  initializationOptions: { libvirt: {}, commands: ['libvirt.showLocations', 'libvirt.showPciTopology'] },
};

export const openedDocument = { textDocument: { uri: URI, languageId: 'xml', version: 1, text: TEXT } };

/** The answers by method, from a server that has the document open. */
export async function answersFrom(
  request: (method: string, params: unknown) => Promise<unknown>,
): Promise<Readonly<Record<string, unknown>>> {
  const answers = new Map<string, unknown>();
  for (const { method, params } of questions) {
    answers.set(method, withoutResultId(await request(method, params(answers))));
  }
  return Object.fromEntries(answers);
}

/** By which a client may ask for what has changed since: another one in every answer. */
function withoutResultId(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('resultId' in answer)) return answer;
  const { resultId, ...rest } = answer;
  return rest;
}

function firstOf(answer: unknown): unknown {
  const { items = answer } = (answer ?? {}) as { items?: unknown };
  if (Array.isArray(items) && items.length) return items[0];
  throw new Error('There is nothing in the answer to go on with.');
}
