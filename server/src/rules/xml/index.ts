import type { Rule } from '../rule.js';
import { xmlNotWellFormed } from './xml-not-well-formed.js';

export const xmlRules: readonly Rule[] = [xmlNotWellFormed];
