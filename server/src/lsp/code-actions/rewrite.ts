import { rewritesAt } from '../../features/rewrites.js';
import type { ActionSource } from './action-source.js';

const KIND = 'refactor.rewrite';

/** Addresses and controllers, written into the text or taken out of it. */
export const rewriteActions: ActionSource = {
  kind: KIND,
  isOnlyOnRequest: false,

  actionsAt({ snapshot, span }) {
    return rewritesAt(snapshot, span).map(({ id, title, edits }) => ({ action: { title, kind: KIND }, id, edits }));
  },
};
