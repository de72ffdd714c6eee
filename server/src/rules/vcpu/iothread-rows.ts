// The I/O threads of a domain: how many, under which numbers, with how many helpers.
import { version } from '../../machine/profile.js';
import { decimal, nonNegative } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact } from '../evidence/certainty.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { numberRule } from '../kinds/number-rule.js';
import { ruleOf } from '../kinds/row.js';
import { textRule } from '../kinds/text-rule.js';
import type { Problem } from '../rule.js';

const THREAD = 'iothreadids/iothread';

const invalid = {
  code: 'iothreads-invalid',
  summary: 'The number of I/O threads is no number, or a thread has no number of its own.',
};

export const iothreadsInvalid = joinedRule(
  textRule({
    ...invalid,
    at: 'iothreads',
    accepts: text => text === '' || !isFault(decimal(text)),
    message: text => `'${text}' is not a number of threads.`,
    fixes: ({ text }) => [/\d{1,3}/.exec(text)?.[0] ?? '1'],
  }),
  ruleOf(invalid, function* check(facts): Iterable<Problem> {
    const threadById = new Map<number, XmlElement>();
    for (const thread of facts.elements.at(THREAD)) {
      if (!isIntact(facts.document, thread)) continue;
      const id = decimal(thread.attribute('id')?.value ?? '');
      const span = spanOfAttribute(thread, 'id');
      const other = isFault(id) ? undefined : threadById.get(id);
      const fixes = () => deleteElement(thread, facts);
      if (isFault(id) || id === 0) yield { span, message: 'The numbers of threads are decimal and begin at 1.', fixes };
      else if (other) {
        const related = [{ span: spanOfAttribute(other, 'id'), message: 'It is here.' }];
        yield { span, message: `Another thread has the number ${id}.`, related, fixes };
      } else threadById.set(id, thread);
    }
  }),
);

const LIMITS = ['thread_pool_min', 'thread_pool_max'] as const;

export const iothreadPool = ruleOf(
  {
    code: 'iothread-pool',
    summary: 'The limits of the helpers of an I/O thread are no numbers, or the lower one is above the other.',
  },
  function* check(facts): Iterable<Problem> {
    for (const thread of [...facts.elements.at(THREAD), ...facts.elements.at('defaultiothread')]) {
      const fault = poolFault(thread);
      if (!fault || !isIntact(facts.document, thread)) continue;
      const [name, message] = fault;
      const fixes = () => deleteAttribute(thread.attribute(name), facts);
      yield { span: spanOfAttribute(thread, name), message, fixes };
    }
  },
);

function poolFault(thread: XmlElement): readonly [name: string, message: string] | undefined {
  for (const name of LIMITS) {
    const limit = thread.attribute(name);
    if (limit && isFault(nonNegative(limit.value))) return [name, `'${limit.value}' is not a number of threads.`];
  }
  const [least, most] = LIMITS.map(name => thread.attribute(name) && decimal(thread.attribute(name)?.value ?? ''));
  if (most === 0) return ['thread_pool_max', 'There has to be one helper at least.'];
  if (typeof least !== 'number' || (typeof most === 'number' && least <= most)) return undefined;
  return typeof most === 'number'
    ? ['thread_pool_min', `${least} threads are more than the ${most} that there may be.`]
    : ['thread_pool_min', 'How many there may be at most is not stated.'];
}

export const iothreadPoll = numberRule({
  code: 'iothread-poll',
  summary: 'How an I/O thread polls is told by no number.',
  since: version(9, 4),
  at: ['max', 'grow', 'shrink'].map(name => `${THREAD}/poll/@${name}`),
  parse: text => (/^\s*\+?\d{1,20}$/.test(text) ? 0 : { fault: 'not-a-number' }),
  message: text => `'${text}' is not a number of nanoseconds.`,
  fixes: (_, facts, attribute) => deleteAttribute(attribute, facts),
});
