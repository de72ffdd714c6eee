import type { Rule } from '../rule.js';
import { cardRows } from './card-rows.js';
import { connectionRows } from './connection-rows.js';

export const interfaceRules: readonly Rule[] = [...connectionRows, ...cardRows];
