import type { Problem, Rule } from '../rule.js';
import { type Row, ruleOf } from './row.js';

/** Several conditions of one code: the summary and the severity are those of the first. */
export function joinedRule(first: Rule, ...others: readonly Rule[]): Rule {
  return { ...first, check: checkAll([first, ...others]) };
}

/** The same for the rows of a table, which all have one code. */
export function joinedRows(row: Pick<Row, 'code' | 'summary'>, rules: readonly Rule[]): Rule {
  return ruleOf(row, checkAll(rules));
}

function checkAll(rules: readonly Rule[]): Rule['check'] {
  return facts => {
    const found: Problem[] = [];
    for (const rule of rules) for (const problem of rule.check(facts)) found.push(problem);
    return found;
  };
}
