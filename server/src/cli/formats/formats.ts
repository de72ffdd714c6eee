import type { FormatFactory } from './format.js';
import { githubFormat } from './github.js';
import { jsonFormat } from './json.js';
import { sarifFormat } from './sarif.js';
import { textFormat } from './text.js';

/** By the name that --format takes. */
export const formats: Readonly<Record<string, FormatFactory>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
};
