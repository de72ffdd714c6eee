import type { Rule } from '../rule.js';
import { xmlNotWellFormed } from './xml-not-well-formed.js';
import { xmlTemplate } from './xml-template.js';
import { xmlWrongRoot } from './xml-wrong-root.js';

export const xmlRules: readonly Rule[] = [xmlNotWellFormed, xmlWrongRoot, xmlTemplate];
