import { readProject } from './project.js';
import { filesUnder } from './sources.js';

/** The documents in the folder of examples. */
export function examples(): readonly { readonly name: string; readonly text: string }[] {
  const files = filesUnder('examples').filter(file => file.endsWith('.xml'));
  return files.map(name => ({ name, text: readProject(name) }));
}
