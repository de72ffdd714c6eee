import type { Rule } from '../rule.js';
import { graphicsRules } from './graphics-rows.js';
import { videoOptionRows } from './video-option-rows.js';
import { videoRows } from './video-rows.js';

export const videoRules: readonly Rule[] = [...videoRows, ...videoOptionRows, ...graphicsRules];
