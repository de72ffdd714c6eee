import { safeFixes } from '../../features/safe-fixes.js';
import { findingsOf } from '../diagnostics.js';
import type { ActionSource } from './action-source.js';

const KIND = 'source.fixAll.libvirt';

/** What an editor may apply unseen, such as on saving. */
export const fixAllActions: ActionSource = {
  kind: KIND,
  isOnlyOnRequest: true,

  actionsAt({ document }) {
    const edits = safeFixes(findingsOf(document));
    if (!edits.length) return [];
    return [{ action: { title: 'Apply all safe fixes', kind: KIND }, id: KIND, edits: () => edits }];
  },
};
