// Caches as the guest sees them.
import { x86 } from '../../machine/arches.js';
import { decimal } from '../../model/values/decimal.js';
import { isInFirst } from '../../xml/first-of-name.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact, knowsMachine } from '../evidence/certainty.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Fix, Problem } from '../rule.js';

const MODES = ['emulate', 'passthrough', 'disable'];
/** The modes of a CPU that show the guest the host's own. */
const HOST_MODES: readonly string[] = ['host-passthrough', 'maximum'];
/** The only cache that QEMU makes up. */
const EMULATED = '3';

export const cpuCache = ruleOf(
  {
    code: 'cpu-cache',
    summary: 'The cache of a CPU is shown in a way that its mode, its level or its architecture rules out.',
  },
  function* check(facts): Iterable<Problem> {
    for (const cache of facts.elements.at('cpu/cache')) {
      if (!isInFirst(cache) || !isIntact(facts.document, cache)) continue;
      const fault = faultOf(cache, facts);
      if (fault) yield { span: spanOfAttribute(cache, fault.at), message: fault.message, fixes: fault.fixes };
    }
  },
);

interface CacheFault {
  /** The attribute. */
  readonly at: string;
  readonly message: string;
  readonly fixes: () => readonly Fix[];
}

function faultOf(cache: XmlElement, facts: Facts): CacheFault | undefined {
  const mode = cache.attribute('mode')?.value;
  const level = cache.attribute('level');
  const toEmulated = () =>
    level ? changeAttribute(cache, 'level', [EMULATED]) : [addAttribute(cache, 'level', EMULATED, facts)];
  if (mode === undefined || !MODES.includes(mode)) {
    const message = mode === undefined ? 'This cache has no mode.' : `'${mode}' is no mode of a cache.`;
    return {
      at: 'mode',
      message,
      fixes: () => [...changeAttribute(cache, 'mode', ['disable']), ...deleteElement(cache, facts)],
    };
  }
  if (knowsMachine(facts) && !(x86 as readonly string[]).includes(facts.definition.machine.arch)) {
    return {
      at: 'mode',
      message: 'Only CPUs of PCs have a choice of caches.',
      fixes: () => deleteElement(cache, facts),
    };
  }
  if (mode === 'emulate') {
    const isEmulated = decimal(level?.value ?? '') === Number(EMULATED);
    const message = `QEMU emulates a cache of level ${EMULATED} only.`;
    return isEmulated ? undefined : { at: 'level', message, fixes: toEmulated };
  }
  if (level) {
    return { at: 'level', message: `The mode ${mode} is for all levels.`, fixes: () => deleteAttribute(level, facts) };
  }
  if (mode === 'disable' || HOST_MODES.includes(cache.parent?.attribute('mode')?.value ?? '')) return undefined;
  const message = `The host's cache is seen by a CPU of the mode ${HOST_MODES.join(' or ')} only.`;
  return { at: 'mode', message, fixes: () => changeAttribute(cache, 'mode', ['disable']) };
}
