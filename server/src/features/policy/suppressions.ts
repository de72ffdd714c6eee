import type { RuleMention, Suppressions } from '../../rules/rule.js';
import type { XmlDocument } from '../../xml/tree.js';
import { type Directive, directivesIn } from './directives.js';
import { levelOf, type RuleLevels } from './rule-levels.js';
import { familyOf, nearestRuleName, ruleNames, rulesNamed } from './rule-names.js';

/** The rule about comments that silence nothing: it cannot be silenced by what it is about. */
const UNUSED = 'unused-suppression';

/** What comments silence, and which of them did. */
export class CommentedRules implements Suppressions {
  readonly unknown: Suppressions['unknown'];
  readonly #directives: readonly Directive[];
  readonly #document: XmlDocument;
  readonly #levels: RuleLevels;
  readonly #used = new Set<RuleMention>();

  constructor(document: XmlDocument, levels: RuleLevels) {
    this.#document = document;
    this.#levels = levels;
    this.#directives = directivesIn(document);
    const mentions = this.#directives.flatMap(directive => directive.mentions);
    this.unknown = mentions
      .filter(({ name }) => !ruleNames.has(name))
      .map(mention => ({ ...mention, meant: nearestRuleName(mention.name) }));
  }

  /** Whether a finding that begins at the offset is not to be told. */
  silences(code: string, offset: number): boolean {
    if (!this.#directives.length) return false;
    const family = familyOf(code);
    let isSilenced = false;
    for (const { does, mentions, reach } of this.#directives) {
      if (offset < reach.start || offset > reach.end) continue;
      const mention = mentions.find(({ name }) => name === code || name === family);
      if (!mention) continue;
      if (does === 'enable' ? isSilenced : !isSilenced) this.#used.add(mention);
      isSilenced = does !== 'enable';
    }
    return isSilenced;
  }

  /** While a document is not well-formed, rules may be silent that will speak again. */
  unused(): readonly RuleMention[] {
    if (this.#document.faults.length) return [];
    const mentions = this.#directives.flatMap(directive => directive.mentions);
    return mentions.filter(mention => !this.#used.has(mention) && this.#isAsked(mention.name));
  }

  /** A rule that the settings turn off has nothing to say here, but may have for other people. */
  #isAsked(name: string): boolean {
    return name !== UNUSED && rulesNamed(name).some(rule => levelOf(rule, this.#levels) !== 'off');
  }
}
