// What a user feels: the built server in a process of its own, spoken to over stdio, without debouncing.
import { readFileSync } from 'node:fs';
import { Lines } from '../../server/src/text/lines.js';
import { builtServer, type Message, startServer, type Transport } from '../harness/conversation.js';
import type { BenchDocument } from './documents.js';
import { type Sample, sampleOf } from './statistics.js';

export interface StdioTimes {
  /** From starting the process to its first diagnostics. */
  readonly start: Sample;
  readonly keystroke: Sample;
  /** Resident memory in MB; `undefined` where it cannot be read. */
  readonly memoryAfterOpen: number | undefined;
  readonly memoryAfterEdits: number | undefined;
}

const URI = 'file:///bench.xml';

export async function stdioTimes(document: BenchDocument, starts: number, keystrokes: number): Promise<StdioTimes> {
  const startTimes: number[] = [];
  for (let nth = 1; nth < starts; nth++) {
    const server = await started(document);
    startTimes.push(server.startTime);
    server.transport.process.kill();
  }
  const server = await started(document);
  startTimes.push(server.startTime);
  const memoryAfterOpen = memoryOf(server.transport);
  const keystrokeTimes = await type(document, keystrokes, server);
  const memoryAfterEdits = memoryOf(server.transport);
  server.transport.process.kill();
  // The first keystrokes warm the engine up.
  const warm = keystrokeTimes.slice(Math.floor(keystrokes / 4));
  return { start: sampleOf(startTimes), keystroke: sampleOf(warm), memoryAfterOpen, memoryAfterEdits };
}

interface Started {
  readonly startTime: number;
  readonly transport: Transport;
  /** The next diagnostics that the server publishes. */
  published(): Promise<void>;
}

async function started({ text }: BenchDocument): Promise<Started> {
  let heard: (message: Message) => void = () => {};
  const next = (isMeant: (message: Message) => boolean) =>
    new Promise<void>(resolve => {
      heard = message => {
        if (isMeant(message)) resolve();
      };
    });
  const published = () => next(({ method }) => method === 'textDocument/publishDiagnostics');

  const start = performance.now();
  const transport = startServer(builtServer, 'stdio', message => heard(message));
  const initialised = next(({ id }) => id === 1);
  const initializationOptions = { libvirt: { diagnostics: { delay: 0 } } };
  transport.send({ id: 1, method: 'initialize', params: { processId: null, capabilities: {}, initializationOptions } });
  await initialised;

  const first = published();
  transport.send({ method: 'initialized', params: {} });
  const textDocument = { uri: URI, languageId: 'xml', version: 1, text };
  transport.send({ method: 'textDocument/didOpen', params: { textDocument } });
  await first;
  return { startTime: performance.now() - start, transport, published };
}

/** Types a letter into the name of a network card's network in the middle of the document, and takes it away again. */
async function type({ text }: BenchDocument, keystrokes: number, { transport, published }: Started): Promise<number[]> {
  const place = text.indexOf("network='default", text.length / 2) + "network='".length;
  const start = new Lines(text).positionAt(place);
  const end = { line: start.line, character: start.character + 1 };
  const times: number[] = [];
  for (let nth = 0; nth < keystrokes; nth++) {
    const change = nth % 2 ? { range: { start, end }, text: '' } : { range: { start, end: start }, text: 'x' };
    const answer = published();
    const sent = performance.now();
    const params = { textDocument: { uri: URI, version: nth + 2 }, contentChanges: [change] };
    transport.send({ method: 'textDocument/didChange', params });
    await answer;
    times.push(performance.now() - sent);
  }
  return times;
}

function memoryOf({ process: { pid } }: Transport): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
  } catch {
    return undefined;
  }
}
