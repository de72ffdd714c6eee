// `libvirt/rulePage`: `{ code }` → `{ markdown }`, or null for a code that no rule has.
import { RequestType } from 'vscode-languageserver';
import { explainRule, isRuleCode } from '../../features/explain-rule.js';
import { readString } from '../from-lsp.js';
import { guarded } from '../guarded.js';
import type { Request } from '../request.js';

export interface RulePage {
  readonly markdown: string;
}

const rulePage = new RequestType<unknown, RulePage | null, void>('libvirt/rulePage');

export const rulePageRequest: Request = {
  capability: () => ({}),

  listen(server) {
    const { connection, client, host } = server;
    connection.onRequest(
      rulePage,
      guarded<unknown, RulePage | null>(rulePage.method, server, null, async params => {
        const code = readString(params, 'code');
        // Only the name of a rule may become the name of a file.
        const page = isRuleCode(code) ? await host.readRulePage(code, client.rulePages) : undefined;
        const markdown = explainRule(code, page);
        return markdown === undefined ? null : { markdown };
      }),
    );
  },
};
