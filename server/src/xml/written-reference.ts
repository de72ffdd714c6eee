import { isLegal } from './characters.js';
import { formatCode, type Wrong } from './faults.js';
import { wrongName } from './name-length.js';
import type { Reference } from './references.js';

/** What is wrong with a reference by itself, whatever is declared. */
export function wrongAsWritten(reference: Reference, written: string): Wrong | undefined {
  switch (reference.kind) {
    case 'bare':
      return ['bare-ampersand'];
    case 'empty':
      return ['empty-character-reference'];
    case 'unclosed':
      return ['unclosed-reference', written];
    case 'character':
      return isLegal(reference.code) ? undefined : wrongCode(reference.code);
    case 'entity':
      return wrongName(reference.name);
  }
}

function wrongCode(code: number): Wrong {
  return ['illegal-character-reference', code <= 0x10ffff ? `U+${formatCode(code)}` : String(code)];
}
