// How the host mixes what its guests play.
import type { XmlElement } from '../../xml/tree.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import type { Facts, Fix } from '../rule.js';

const STREAMS = ['input', 'output'].map(name => `devices/audio/${name}`);

const settings = {
  code: 'audio-settings',
  summary: 'Sound of the host has settings that nothing fixes, or fixes them without mixing.',
};

export const audioSettings = joinedRule(
  unwantedRule({
    ...settings,
    at: STREAMS,
    when: stream => says(stream, 'fixedSettings') && denies(stream, 'mixingEngine'),
    message: () => 'Only what is mixed has fixed settings, and mixingEngine is not yes.',
    fixes: (stream, facts) => sayYes(stream, 'mixingEngine', facts),
  }),
  unwantedRule({
    ...settings,
    at: STREAMS.map(stream => `${stream}/settings`),
    when: part => part.parent !== undefined && denies(part.parent, 'fixedSettings'),
    message: () => 'Settings are fixed, and fixedSettings is not yes.',
    fixes: ({ parent: stream }, facts) =>
      stream && says(stream, 'mixingEngine') ? sayYes(stream, 'fixedSettings', facts) : [],
  }),
);

function says(stream: XmlElement, name: string): boolean {
  return stream.attribute(name)?.value === 'yes';
}

function denies(stream: XmlElement, name: string): boolean {
  return [undefined, 'no'].includes(stream.attribute(name)?.value);
}

function sayYes(stream: XmlElement, name: string, facts: Facts): readonly Fix[] {
  return stream.attribute(name) ? changeAttribute(stream, name, ['yes']) : [addAttribute(stream, name, 'yes', facts)];
}
