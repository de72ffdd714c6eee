// Where the settings come from: with `initialize`, asked for, or sent when they change.
import { DidChangeConfigurationNotification, type Disposable } from 'vscode-languageserver';
import { member } from './from-lsp.js';
import { guardedNotification } from './guarded.js';
import type { Server } from './request.js';
import { readSettings, type Settings } from './settings.js';

const SECTION = 'libvirt';

/** Takes what stands under the section in anything a client sends as settings. */
export function applySettings(sent: unknown, { session, log }: Server): void {
  const { settings, complaints } = readSettings(member(sent, SECTION));
  for (const complaint of complaints) log.warnOnce(complaint);
  if (sameSettings(settings, session.settings)) return;
  session.configure(settings);
  log.info('Settings.', { target: settings.target.name, diagnosticsDelay: settings.diagnosticsDelay });
}

/** `begin` is called as soon as the client takes questions. */
export function followConfiguration(server: Server, begin: () => void): void {
  const { connection, client, log } = server;

  connection.onInitialized(
    guardedNotification('initialized', log, () => {
      begin();
      if (client.registersConfiguration) void registerForChanges(server);
      if (client.answersConfiguration) void askForSettings(server);
    }),
  );
  connection.onDidChangeConfiguration(
    guardedNotification('workspace/didChangeConfiguration', log, params => {
      // A client that can be asked may well send nothing along.
      if (client.answersConfiguration) void askForSettings(server);
      else applySettings(member(params, 'settings'), server);
    }),
  );
}

async function registerForChanges({ connection, log }: Server): Promise<Disposable | undefined> {
  try {
    return await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  } catch (cause) {
    log.warn('The client announces no changes of settings.', { cause });
    return undefined;
  }
}

async function askForSettings(server: Server): Promise<void> {
  try {
    const section = await server.connection.workspace.getConfiguration(SECTION);
    // Clients answer null for a section they know nothing of.
    if (section !== null && section !== undefined) applySettings({ [SECTION]: section }, server);
  } catch (cause) {
    server.log.warn('The client does not tell its settings.', { cause });
  }
}

function sameSettings(a: Settings, b: Settings): boolean {
  return (
    a.target.name === b.target.name &&
    sameLevels(a.levels, b.levels) &&
    a.domcapabilities === b.domcapabilities &&
    a.diagnosticsDelay === b.diagnosticsDelay &&
    a.inlayHints.addresses === b.inlayHints.addresses &&
    a.inlayHints.addedDevices === b.inlayHints.addedDevices &&
    a.codeLens.hotplug === b.codeLens.hotplug &&
    a.codeLens.users === b.codeLens.users &&
    a.indentation === b.indentation
  );
}

function sameLevels(a: Settings['levels'], b: Settings['levels']): boolean {
  return a.size === b.size && [...a].every(([name, level]) => b.get(name) === level);
}
