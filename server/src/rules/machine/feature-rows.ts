// What stands below <features>. Unlike elsewhere, libvirt refuses a name that it does not know.
import { knownFeatures } from '../../machine/features.js';
import { holdsIn } from '../../machine/lifetime.js';
import { isOn, isReadIn } from '../evidence/features.js';
import { deleteElement } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';
import { allowedIn } from '../kinds/value-rule.js';
import type { Facts, Rule } from '../rule.js';

export const featureUnknown: Rule = ruleOf(
  { code: 'feature-unknown', summary: 'A feature of the domain is none that libvirt knows.' },
  unknownFeatures,
);

function* unknownFeatures(facts: Facts) {
  const { profile } = facts.definition;
  for (const row of knownFeatures.filter(row => holdsIn(row, profile))) {
    const known = allowedIn(row.names, profile);
    for (const around of facts.elements.at(row.inside)) {
      if (row.isSwitched && !isOn(around)) continue;
      for (const feature of around.elements) {
        if (known.includes(feature.name) || !isReadIn(feature, facts)) continue;
        yield {
          span: feature.nameSpan,
          message: `libvirt knows no feature '${feature.name}'${row.inside === 'features' ? '' : ` of <${around.name}>`}.`,
          fixes: () => deleteElement(feature, facts),
        };
      }
    }
  }
}
