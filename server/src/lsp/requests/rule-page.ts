// `libvirt/rulePage`: `{ code }` → `{ markdown }`, or null for a code that no rule has.
import { explainRule, isRuleCode } from '../../features/explain-rule.js';
import { readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';

export interface RulePage {
  readonly markdown: string;
}

export const rulePageRequest: Request = {
  capability: () => ({}),

  listen(server) {
    const { connection, client, host } = server;
    connection.onRequest(
      'libvirt/rulePage',
      guarded<unknown, RulePage | null>('libvirt/rulePage', server, null, async params => {
        const code = readString(params, 'code');
        // Only the name of a rule may become the name of a file.
        const page = isRuleCode(code) ? await host.readRulePage(code, client.rulePages) : undefined;
        const markdown = explainRule(code, page);
        return markdown === undefined ? null : { markdown };
      }),
    );
  },
};
