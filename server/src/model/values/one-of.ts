import { faulty, type Parsed } from './parsed.js';

/** One of libvirt's words, in its exact spelling. */
export function oneOf<const Words extends readonly string[]>(...words: Words): (text: string) => Parsed<Words[number]> {
  const known = new Set<string>(words);
  return text => (known.has(text) ? text : faulty('not-in-list'));
}

export const onOff = oneOf('on', 'off');
export const yesNo = oneOf('yes', 'no');
