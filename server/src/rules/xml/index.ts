import type { Rule } from '../rule.js';
import { xmlNotWellFormed } from './xml-not-well-formed.js';
import { xmlTemplate } from './xml-template.js';

export const xmlRules: readonly Rule[] = [xmlNotWellFormed, xmlTemplate];
