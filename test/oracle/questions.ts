// Drawn cases, asked in two rounds: those that are edits of a printed definition need an answer to be written at all.
import { type Case, documentOf, draftOf } from './generate/case.js';
import type { Answer, Oracle } from './libvirt.js';

export interface Answered {
  readonly xml: string;
  readonly answer: Answer;
}

export function answered(oracle: Oracle, cases: readonly Case[]): Answered[] {
  const drafts = oracle.defineAll(cases.map(draftOf));
  const documents = cases.map((drawn, n) => documentOf(drawn, definitionOf(drafts[n])));
  const edited = documents.filter((_, n) => cases[n]?.edits.length);
  const second = oracle.defineAll(edited)[Symbol.iterator]();
  return documents.flatMap((xml, n) => {
    const answer = cases[n]?.edits.length ? second.next().value : drafts[n];
    return answer ? [{ xml, answer }] : [];
  });
}

function definitionOf(answer: Answer | undefined): string | undefined {
  return answer?.verdict === 'accept' ? answer.definition : undefined;
}
