// Security labels of a domain and of its disks.
import { version } from '../../machine/profile.js';
import type { XmlElement } from '../../xml/tree.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRows, joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { type UnwantedRow, unwantedRule } from '../kinds/unwanted-rule.js';
import type { Rule } from '../rule.js';

const OF_DISK = 'devices/disk/source/seclabel';

const modelMissing = {
  code: 'seclabel-model-missing',
  summary: 'A security label does not say for which security model it is.',
  at: 'seclabel',
  needs: '/@model',
};

const ABOUT_BASE = 'A security label with a base label needs a model.';

const relabel = {
  code: 'seclabel-relabel',
  summary: 'A security label contradicts what it says about relabelling.',
};

const RELABELLING: readonly Pick<UnwantedRow, 'at' | 'isSuspect' | 'when' | 'message' | 'since'>[] = [
  {
    at: 'seclabel/@relabel',
    isSuspect: value => value === 'no',
    when: label => label.attribute('type')?.value === 'dynamic',
    message: () => 'A dynamic security label always relabels.',
  },
  {
    since: version(12, 8),
    at: 'seclabel/@relabel',
    isSuspect: value => value === 'no',
    when: label => !label.attribute('type'),
    message: () => 'A security label without a type is dynamic, and always relabels.',
  },
  {
    at: 'seclabel/@relabel',
    isSuspect: value => value === 'yes',
    when: label => label.attribute('type')?.value === 'none',
    message: () => 'A domain without security label is not relabelled.',
  },
  {
    at: `${OF_DISK}/@relabel`,
    isSuspect: value => value === 'no',
    when: hasLabel,
    message: () => 'What is not relabelled has no label of its own.',
  },
  {
    since: version(11, 3),
    at: `${OF_DISK}/@relabel`,
    isSuspect: value => value === 'yes',
    when: label => !hasLabel(label),
    message: () => 'A disk is relabelled with its own <label>, and there is none.',
  },
];

export const seclabelRules: readonly Rule[] = [
  unwantedRule({
    code: 'seclabel-duplicate',
    summary: 'Two security labels are for the same security model.',
    at: ['seclabel/@model', `${OF_DISK}/@model`],
    when: isSecondOfModel,
    message: (_, model) => `There is a security label for ${model} already.`,
    fixes: (label, facts) => deleteElement(label, facts),
  }),
  joinedRule(
    missingRule({
      ...modelMissing,
      among: label => label.attribute('type')?.value === 'static',
      message: () => 'A static security label needs a model.',
      fixes: (label, facts) => [addAttribute(label, 'model', 'selinux', facts)],
    }),
    missingRule({
      ...modelMissing,
      among: label => label.attribute('type')?.value !== 'static' && !isAlone(label),
      message: () => 'Where there are several security labels, each needs a model.',
    }),
    missingRule({
      ...modelMissing,
      until: version(11, 3),
      among: label => isAlone(label) && !label.attribute('type'),
      message: () => 'A security label without a type needs a model.',
      fixes: (label, facts) => [addAttribute(label, 'type', 'dynamic', facts)],
    }),
    missingRule({
      ...modelMissing,
      among: label => label.attribute('type')?.value === 'dynamic' && hasLoneBase(label),
      message: () => ABOUT_BASE,
    }),
    missingRule({
      ...modelMissing,
      since: version(11, 3),
      among: label => !label.attribute('type') && hasLoneBase(label),
      message: () => ABOUT_BASE,
    }),
  ),
  missingRule({
    code: 'seclabel-label-missing',
    summary: 'A static security label has no label.',
    at: 'seclabel',
    needs: [],
    among: label =>
      label.attribute('type')?.value === 'static' &&
      ![undefined, 'none'].includes(label.attribute('model')?.value) &&
      !label.child('label')?.text,
    message: () => 'This static security label has no <label>.',
    fixes: label => (mayBeDynamic(label) ? changeAttribute(label, 'type', ['dynamic']) : []),
  }),
  joinedRows(
    relabel,
    RELABELLING.map(row =>
      unwantedRule({
        ...relabel,
        ...row,
        fixes: (label, facts) => deleteAttribute(label.attribute('relabel'), facts),
      }),
    ),
  ),
];

function isSecondOfModel(label: XmlElement): boolean {
  const model = label.attribute('model')?.value;
  const first = label.parent?.elements.find(
    each => each.name === 'seclabel' && each.attribute('model')?.value === model,
  );
  return first !== label;
}

function isAlone(label: XmlElement): boolean {
  return label.parent?.elements.filter(({ name }) => name === 'seclabel').length === 1;
}

function hasLoneBase(label: XmlElement): boolean {
  return isAlone(label) && (label.child('baselabel')?.text ?? '') !== '';
}

function hasLabel(label: XmlElement): boolean {
  return (label.child('label')?.text ?? '') !== '';
}

/** A dynamic label cannot leave files as they are. */
function mayBeDynamic(label: XmlElement): boolean {
  return label.attribute('relabel')?.value !== 'no';
}
