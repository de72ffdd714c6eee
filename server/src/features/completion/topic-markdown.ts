import { documentationOf } from '../../documentation/documentation-of.js';
import type { Profile } from '../../machine/profile.js';
import { describeDocumentation } from '../hover/describe-documentation.js';
import type { Topic } from './completion.js';

/** What is documented of an element, an attribute or one of its values; `undefined` where that is nothing. */
export function topicMarkdown({ path, attribute, value }: Topic, profile: Profile): string | undefined {
  const documentation = documentationOf(path, attribute);
  const element = path.slice(path.lastIndexOf('/') + 1);
  const subject = { element, ...(attribute !== undefined && { attribute }), value };
  return documentation && describeDocumentation(documentation, subject, profile);
}
