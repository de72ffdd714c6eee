import { readHostCapabilities } from '../../features/host-capabilities/read-host-capabilities.js';
import { type ConfigFault, LINT_CONFIG_NAME } from '../../features/lint-config/lint-config.js';
import { readLintConfig } from '../../features/lint-config/read-lint-config.js';
import type { FoundConfig } from './found-config.js';
import { foldersAbove, resolvePath } from './uris.js';

/** The text of a file; `undefined` when there is none, or it cannot be had. */
export type ReadText = (uri: string) => Promise<string | undefined>;

export interface ConfigSearch extends FoundConfig {
  /** The configuration file, with what is wrong in it. */
  readonly file: { readonly uri: string; readonly text: string; readonly faults: readonly ConfigFault[] } | undefined;
  /** Every file that was read. */
  readonly sources: readonly string[];
  /** One sentence about a setting that leads nowhere. */
  readonly complaint: string | undefined;
}

/** What the nearest configuration file says, and the host that it names, or else the one that the settings name. */
export async function findConfig(
  document: string,
  hostInSettings: string | undefined,
  readText: ReadText,
): Promise<ConfigSearch> {
  const file = await nearestFile(document, readText);
  const { config, faults = [] } = file ? readLintConfig(file.text) : {};
  const named = config?.domcapabilities;
  const uri = named && file ? resolvePath(named.path, file.uri) : hostInSettings;
  const text = uri === undefined ? undefined : await readText(uri);
  const host = text === undefined ? undefined : readHostCapabilities(text);
  const complaint = uri !== undefined && !host ? whyNoHost(text) : undefined;
  return {
    config,
    host,
    origin: JSON.stringify([file?.text, text]),
    file: file && {
      ...file,
      faults: [...faults, ...(named && complaint ? [{ span: named.span, message: complaint }] : [])],
    },
    sources: [file?.uri, uri].filter(source => source !== undefined),
    complaint: named ? undefined : complaint,
  };
}

async function nearestFile(document: string, readText: ReadText) {
  for (const folder of foldersAbove(document)) {
    const uri = folder + LINT_CONFIG_NAME;
    const text = await readText(uri);
    if (text !== undefined) return { uri, text };
  }
  return undefined;
}

function whyNoHost(text: string | undefined): string {
  return text === undefined ? 'This file cannot be read.' : 'This file is not what `virsh domcapabilities` prints.';
}
