// How long each layer takes for a document that it has not seen before, once the engine is warm.
import { define } from '../../server/src/definition/define.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { newestProfile } from '../../server/src/machine/profile.js';
import { readDomain } from '../../server/src/model/read-domain.js';
import { topologyOf } from '../../server/src/topology/topology-of.js';
import { parseXml } from '../../server/src/xml/parse.js';
import type { BenchDocument } from './documents.js';
import { type Sample, sampleOf } from './statistics.js';

export const layers = ['tree', 'model', 'definition', 'rules', 'all'] as const;

export type Layer = (typeof layers)[number];

export type LayerTimes = Readonly<Record<Layer, Sample>>;

const WARM_UP_MS = 400;
const MEASURED_MS = 1200;
const FEWEST_RUNS = 15;

export function layerTimes({ text }: BenchDocument): LayerTimes {
  const times: Record<Layer, number[]> = { tree: [], model: [], definition: [], rules: [], all: [] };
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) oneRun(text);
  const end = performance.now() + MEASURED_MS;
  while (performance.now() < end || times.all.length < FEWEST_RUNS) {
    const run = oneRun(text);
    for (const layer of layers) times[layer].push(run[layer]);
  }
  return {
    tree: sampleOf(times.tree),
    model: sampleOf(times.model),
    definition: sampleOf(times.definition),
    rules: sampleOf(times.rules),
    all: sampleOf(times.all),
  };
}

function oneRun(text: string): Record<Layer, number> {
  const start = performance.now();
  const document = parseXml(text);
  const parsed = performance.now();
  const domain = readDomain(document);
  const read = performance.now();
  if (domain) topologyOf(define(domain, newestProfile));
  const defined = performance.now();

  const snapshot = new Snapshot(1, text);
  void snapshot.guest;
  const ready = performance.now();
  void snapshot.findings;
  const rules = performance.now() - ready;
  const layersBelow = defined - start;
  return {
    tree: parsed - start,
    model: read - parsed,
    definition: defined - read,
    rules,
    all: layersBelow + rules,
  };
}
