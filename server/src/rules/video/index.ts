import type { Rule } from '../rule.js';
import { graphicsRules } from './graphics-rows.js';
import { screenRows } from './screen-rows.js';
import { videoOptionRows } from './video-option-rows.js';
import { videoRows } from './video-rows.js';
import { videoValueRows } from './video-value-rows.js';

export const videoRules: readonly Rule[] = [
  ...videoRows,
  ...videoValueRows,
  ...videoOptionRows,
  ...graphicsRules,
  ...screenRows,
];
