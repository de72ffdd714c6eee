import { type RuleSummary, ruleList } from '../../features/rule-list.js';
import { readPage } from '../explain/rule-pages.js';
import type { Io } from '../io.js';
import { sarifLevels } from './sarif-levels.js';

/** The rules a report speaks of, in the order in which it first does. */
export class SarifRules {
  readonly list: object[] = [];
  readonly #io: Io;
  readonly #indexByCode = new Map<string, number>();
  readonly #ruleByCode = new Map(ruleList().map(rule => [rule.code, rule]));

  constructor(io: Io) {
    this.#io = io;
  }

  indexOf(code: string): number {
    const known = this.#indexByCode.get(code);
    if (known !== undefined) return known;
    const index = this.list.push(this.#descriptor(code)) - 1;
    this.#indexByCode.set(code, index);
    return index;
  }

  #descriptor(code: string): object {
    const rule = this.#ruleByCode.get(code);
    return rule ? descriptorOf(rule, readPage(code, this.#io)) : { id: code };
  }
}

function descriptorOf({ code, severity, summary }: RuleSummary, page: string | undefined): object {
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: whyItMatters(page) ?? summary },
    help: page === undefined ? { text: summary } : { text: page, markdown: page },
    defaultConfiguration: { level: sarifLevels[severity] },
  };
}

/** The page's own words on it, as one paragraph. */
function whyItMatters(page = ''): string | undefined {
  const [, section] = /^## Why it matters\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(page) ?? [];
  return section?.trim().replace(/\s+/g, ' ');
}
