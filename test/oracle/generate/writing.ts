// The ways in which one document can be written: all the same to libvirt.
import fc from 'fast-check';
import { chance } from './draw.js';

export const writing = fc.record({
  hasDeclaration: chance(15),
  hasComments: chance(15),
  isDoubleQuoted: chance(40),
  isOnOneLine: chance(5),
  hasReferences: chance(5),
  hasCrLf: chance(5),
});

export type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never;

/** The document in another hand; `text` as printSketch writes it. */
export function rewritten(text: string, hand: Writing): string {
  let result = text;
  if (hand.isDoubleQuoted) result = result.replaceAll(/='([^'"]*)'/g, '="$1"');
  if (hand.hasReferences)
    result = result.replaceAll(/=(['"])([a-z])/g, (_, quote, letter: string) => `=${quote}&#${letter.charCodeAt(0)};`);
  if (hand.isOnOneLine) result = result.replaceAll(/\n */g, '');
  if (hand.hasComments) result = result.replaceAll(/(<devices>|<\/disk>|<os>)/g, '$1<!-- <address type="pci"/> -->');
  if (hand.hasDeclaration) result = `<?xml version='1.0' encoding='UTF-8'?>\n${result}`;
  return hand.hasCrLf ? result.replaceAll('\n', '\r\n') : result;
}
