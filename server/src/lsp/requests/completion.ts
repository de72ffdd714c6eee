// What can be typed. What is documented of it is looked up when the client shows it.
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { Completion, Topic } from '../../features/completion/completion.js';
import { completions } from '../../features/completion/completions.js';
import { plainSnippet } from '../../features/completion/plain-snippet.js';
import { topicMarkdown } from '../../features/completion/topic-markdown.js';
import type { Snapshot } from '../../features/snapshot.js';
import type { Client } from '../client.js';
import { member, readDocumentUri, readOffset, readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';
import { toMarkup, toRange, toTextEdit } from '../to-lsp.js';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  element: CompletionItemKind.Property,
  attribute: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  place: CompletionItemKind.Value,
  name: CompletionItemKind.Reference,
  'end-tag': CompletionItemKind.Property,
};

export const completionRequest: Request = {
  capability: () => ({
    completionProvider: { triggerCharacters: ['<', '/', ' ', '"', "'", '='], resolveProvider: true },
  }),

  listen(server) {
    const { connection, client, session } = server;
    connection.onCompletion(
      guarded('textDocument/completion', server, [], (params): CompletionItem[] => {
        const snapshot = session.snapshot(readDocumentUri(params));
        if (!snapshot) return [];
        const found = completions(snapshot, readOffset(params, snapshot.lines));
        return found.map(completion => toItem(completion, snapshot, client));
      }),
    );
    connection.onCompletionResolve(
      guarded<CompletionItem, CompletionItem>('completionItem/resolve', server, { label: '' }, item => {
        const topic = readTopic(member(item, 'data'));
        const markdown = topic && topicMarkdown(topic, session.settings.target.profile);
        return markdown ? { ...item, documentation: toMarkup(markdown, client) } : item;
      }),
    );
  },
};

function toItem(completion: Completion, { lines, text }: Snapshot, client: Client): CompletionItem {
  const { label, kind, detail, span, isSnippet, rank, topic } = completion;
  const written = text.slice(span.start, span.end);
  const item: CompletionItem = {
    label,
    kind: kinds[kind],
    sortText: String(rank).padStart(SORT_DIGITS, '0'),
    textEdit: {
      range: toRange(span, lines),
      newText: client.takesSnippets || !isSnippet ? completion.text : plainSnippet(completion.text),
    },
    // What stands there must not hide what can stand there instead: 0x01 offers 0x02 as well.
    filterText: kind === 'place' || kind === 'name' ? written || label : label,
  };
  if (detail !== undefined) item.labelDetails = { description: detail };
  if (isSnippet && client.takesSnippets) item.insertTextFormat = InsertTextFormat.Snippet;
  if (completion.more?.length) item.additionalTextEdits = completion.more.map(edit => toTextEdit(edit, lines));
  if (topic) item.data = topic;
  return item;
}

const SORT_DIGITS = 5;

function readTopic(data: unknown): Topic | undefined {
  if (data === undefined) return undefined;
  const [path, attribute, value] = [readString(data, 'path'), member(data, 'attribute'), member(data, 'value')];
  return {
    path,
    ...(typeof attribute === 'string' && { attribute }),
    ...(typeof value === 'string' && { value }),
  };
}
