import type { StatedController } from '../../model/controller.js';
import type { Facts, Fix } from '../rule.js';

/** An index above all that the text states for controllers of the type. */
export function renumber({ type, index }: StatedController, { topology }: Facts): Fix[] {
  if (!index || !type) return [];
  const free = String(topology.nextControllerIndex(type.value));
  return [{ title: `Renumber to ${free}`, edits: [{ span: index.span, text: free }] }];
}
