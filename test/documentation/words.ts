import type { Documentation } from '../../server/src/documentation/documentation.js';

/** Words that say nothing by themselves. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be by can for from has have how if in into is it its may must no not of on one or other so such ' +
    'that the their them then there these this those to under what when where whether which who whose will with ' +
    'specifies specify sets set setting value values name attribute element optional option given used use'
  ).split(' '),
);

/** The words that a reader could not guess from the names of the place. */
export function informativeWords(
  { text, values = {}, default: otherwise = '', unit = '' }: Documentation,
  key: string,
): string[] {
  const names = new Set(wordsOf(key.replaceAll(/([a-z])([A-Z])/g, '$1 $2')).map(stem));
  const said = wordsOf([text, ...Object.values(values), otherwise, unit].join(' '));
  return said.filter(word => !STOP_WORDS.has(word) && !names.has(stem(word)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** Singular and plural are one word. */
function stem(word: string): string {
  return word.replace(/(?:es|s)$/, '');
}
