import type { Problem, Rule } from '../rule.js';
import { isToAsk, placesOfAll } from '../rules-by-place.js';
import { type Row, ruleOf } from './row.js';

/** Several conditions of one code: the summary and the severity are those of the first. */
export function joinedRule(first: Rule, ...others: readonly Rule[]): Rule {
  return { ...first, ...joined([first, ...others]) };
}

/** The same for the rows of a table, which all have one code. */
export function joinedRows(row: Pick<Row, 'code' | 'summary'>, rules: readonly Rule[]): Rule {
  const { places, check } = joined(rules);
  return { ...ruleOf(row, check), places };
}

function joined(rules: readonly Rule[]): Pick<Rule, 'places' | 'check'> {
  return {
    places: placesOfAll(rules),
    check: facts => {
      const found: Problem[] = [];
      for (const rule of rules) {
        if (isToAsk(rule, facts.elements)) for (const problem of rule.check(facts)) found.push(problem);
      }
      return found;
    },
  };
}
