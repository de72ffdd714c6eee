// The pages of the rules as read-only documents; the manifest says that VS Code shows them as rendered Markdown.
import { type Disposable, l10n, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const SCHEME = 'libvirt-rule';

export function pageUri(code: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${code}.md` });
}

export function registerRulePages(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const code = path.slice(1).replace(/\.md$/, '');
      const page = await client.sendRequest<{ markdown: string } | null>('libvirt/rulePage', { code });
      return page?.markdown ?? `${l10n.t('There is no rule {0}.', `\`${code}\``)}\n`;
    },
  });
}
