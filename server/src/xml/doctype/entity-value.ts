import type { Span } from '../../text/span.js';
import { nameEnd } from '../characters.js';
import { referenceAt } from '../references.js';
import { wrongAsWritten } from '../written-reference.js';
import type { DtdReader } from './dtd-reader.js';

/** The replacement text that an entity's literal stands for: character references resolved, others kept. */
export function readEntityValue(dtd: DtdReader): string | undefined {
  const literal = dtd.literal();
  if (!literal) {
    dtd.fail('a quoted value');
    return undefined;
  }
  return replacementText(dtd, literal);
}

function replacementText(dtd: DtdReader, { start, end }: Span): string | undefined {
  const { text } = dtd;
  const special = /[&%]/g;
  special.lastIndex = start;
  let value = '';
  let done = start;
  for (let found = special.exec(text); found && found.index < end; found = special.exec(text)) {
    const at = found.index;
    if (text[at] === '%') return readParameterReference(dtd, at) ? value + lines(text, done, at) : undefined;
    const reference = referenceAt(text, at);
    const wrong = wrongAsWritten(reference, text.slice(at, reference.end));
    if (wrong) {
      dtd.wrong(wrong, at, reference.end);
      return undefined;
    }
    special.lastIndex = reference.end;
    if (reference.kind !== 'character') continue;
    value += lines(text, done, at) + String.fromCodePoint(reference.code);
    done = reference.end;
  }
  return value + lines(text, done, end);
}

function lines(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\r\n?/g, '\n');
}

/** A value may refer to no parameter entity that the document declares; one that it does not declare ends the value. */
function readParameterReference(dtd: DtdReader, at: number): boolean {
  const { text } = dtd;
  const { entities, parameterEntities } = dtd.declarations;
  const end = nameEnd(text, at + 1);
  const name = text.slice(at + 1, end);
  if (name === '' || text[end] !== ';') return dtd.wrong(['bare-percent'], at, Math.max(end, at + 1));
  if (parameterEntities.has(name)) return dtd.wrong(['parameter-entity-in-value', name], at, end + 1);
  if (entities.isStandalone) return dtd.wrong(['unknown-entity', name], at, end + 1);
  entities.mayBeDeclaredElsewhere = true;
  return true;
}
