// What real libvirts' XML parsers say to small documents, as recorded.
import { readProject } from './project.js';

export interface Verdict {
  readonly text: string;
  /** By version of libvirt. */
  readonly accepted: Readonly<Record<string, boolean>>;
  /** Why the text is reported although the newest libvirt lets it pass. */
  readonly reported?: string;
}

export const VERDICTS = 'test/xml/libvirt-verdicts.jsonl';

export function readVerdicts(): readonly Verdict[] {
  const lines = readProject(VERDICTS).split('\n').filter(Boolean);
  return lines.map(line => JSON.parse(line));
}
