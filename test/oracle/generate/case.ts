// One question for libvirt and for us. A case is its own seed: the same seed, family and style give the same document again.
import fc from 'fast-check';
import { harmIn } from '../harm.js';
import { printSketch, readSketch, type Sketch } from '../sketch.js';
import { domainOf, guestOf, type Style, styles } from './domain.js';
import { listOf, weighted } from './draw.js';
import { type Change, changed, edit, mistake } from './mistakes.js';
import { rewritten, type Writing, writing } from './writing.js';

export type CaseStyle = Style | 'broken' | 'edit';

export interface Case {
  readonly family: string;
  readonly style: CaseStyle;
  readonly domain: Sketch;
  readonly hand: Writing;
  /** Made to the document as drawn. */
  readonly mistakes: readonly Change[];
  /** Made to what libvirt prints for the document; a document that it refuses stays as drawn. */
  readonly edits: readonly Change[];
}

const caseStyles: Readonly<Record<CaseStyle, number>> = { ...styles, broken: 25, edit: 25 };

export interface Wish {
  readonly family: string | undefined;
  readonly style: CaseStyle | undefined;
}

export function caseOf({ family, style }: Wish): fc.Arbitrary<Case> {
  const anyStyle = style ? fc.constant(style) : weighted<CaseStyle>(caseStyles);
  return fc.tuple(guestOf(family), anyStyle, weighted<Style>(styles)).chain(([guest, chosen, underneath]) => {
    const isChanged = chosen === 'broken' || chosen === 'edit';
    return fc.record({
      family: fc.constant(guest.family),
      style: fc.constant(chosen),
      hand: writing,
      domain: domainOf(guest, isChanged ? underneath : chosen),
      mistakes: chosen === 'broken' ? listOf(mistake, 1, 3) : fc.constant([]),
      edits: chosen === 'edit' ? listOf(edit, 1, 4) : fc.constant([]),
    });
  });
}

/** Where a seed whose domain would harm a libvirt takes another from: nobody asks for seeds there. */
const FAR = 2 ** 30;

export function drawnCase(wish: Wish, seed: number): Case {
  const [drawn] = fc.sample(caseOf(wish), { seed, numRuns: 1, unbiased: true });
  if (!drawn) throw new Error('One run draws one case.');
  return harmIn(draftOf(drawn)) ? drawnCase(wish, seed + FAR) : drawn;
}

/** The document before any edits. */
export function draftOf({ domain, mistakes, hand }: Case): string {
  return rewritten(printSketch(mistakes.reduce(changed, domain)), hand);
}

/** The document to ask about: `definition` is what libvirt made of the draft, if it accepted it. */
export function documentOf(drawn: Case, definition: string | undefined): string {
  if (!drawn.edits.length || definition === undefined) return draftOf(drawn);
  const edited = printSketch(drawn.edits.reduce(changed, readSketch(definition)));
  return harmIn(edited) ? draftOf(drawn) : edited;
}
