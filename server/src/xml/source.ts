import type { Entities } from './entities.js';

/** What the nodes of one document share, to read their values from when asked. */
export interface Source {
  readonly text: string;
  readonly entities: Entities;
}
