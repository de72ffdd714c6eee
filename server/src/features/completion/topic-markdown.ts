import { documentationOf } from '../../documentation/documentation-of.js';
import type { Topic } from './completion.js';

const MANUAL = 'https://libvirt.org/formatdomain.html#';

/** What is documented of an element, an attribute or one of its values; `undefined` where that is nothing. */
export function topicMarkdown({ path, attribute, value }: Topic): string | undefined {
  const found = documentationOf(path, attribute);
  if (!found) return undefined;
  const ofValue = value === undefined ? undefined : found.values?.[value];
  const parts = [
    ofValue && `\`${value}\`: ${ofValue}`,
    found.text,
    found.unit && `Unit: ${found.unit}`,
    found.default && `Default: ${found.default}`,
    found.since && `Since libvirt ${found.since}`,
    found.example && `\`\`\`xml\n${found.example}\n\`\`\``,
    `[libvirt’s manual](${MANUAL}${found.anchor})`,
  ];
  return parts.filter(Boolean).join('\n\n');
}
