// The VS Code with a window of its own: found on this machine, or fetched where that is possible.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';

const DOWNLOAD_LIMIT_MS = 120_000;

const COMMANDS = { win32: ['code.cmd', 'codium.cmd'] }[process.platform] ?? [
  'code',
  'codium',
  'code-oss',
  'code-insiders',
];

const USUAL_PLACES = {
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap(folder => [
    `${folder}/Visual Studio Code.app/Contents/Resources/app/bin`,
    `${folder}/VSCodium.app/Contents/Resources/app/bin`,
  ]),
  linux: ['/usr/share/code/bin', '/usr/lib/code/bin', '/snap/bin', '/var/lib/flatpak/exports/bin'],
  win32: [process.env.LOCALAPPDATA, process.env.ProgramFiles].flatMap(folder => [
    join(folder ?? '', 'Programs', 'Microsoft VS Code', 'bin'),
    join(folder ?? '', 'Microsoft VS Code', 'bin'),
  ]),
};

/** Opens a window with the extension under development; false if there can be none. */
export async function openDesktopVscode({ extension, folder, file }) {
  if (!hasDisplay()) {
    console.log('There is no display here, so the VS Code server and your browser serve instead.');
    return false;
  }
  const command = findCommand() ?? (await download());
  return (
    command !== undefined && opens(command, ['--new-window', `--extensionDevelopmentPath=${extension}`, folder, file])
  );
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function findCommand() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...(USUAL_PLACES[process.platform] ?? [])];
  return folders.flatMap(folder => COMMANDS.map(command => join(folder, command))).find(existsSync);
}

async function download() {
  console.log('No VS Code was found; trying to download one into .cache/ …');
  const limit = AbortSignal.timeout(DOWNLOAD_LIMIT_MS);
  const tooLong = new Promise((_, reject) => {
    limit.addEventListener('abort', () => reject(new Error(`not within ${DOWNLOAD_LIMIT_MS / 1000} s`)));
  });
  try {
    return await Promise.race([downloadAndUnzipVSCode({ cachePath: resolve('.cache', 'vscode-desktop') }), tooLong]);
  } catch (cause) {
    console.log(`It cannot be downloaded (${cause.message}), so the VS Code server and your browser serve instead.`);
    return undefined;
  }
}

/** The command hands over to the window and ends; the window itself, when it was downloaded, stays. */
function opens(command, args) {
  console.log(`Opening ${command} …`);
  const isScript = process.platform === 'win32';
  const child = spawn(isScript ? `"${command}"` : command, isScript ? args.map(arg => `"${arg}"`) : args, {
    stdio: 'inherit',
    shell: isScript,
  });
  return new Promise(done => {
    child.once('error', () => done(false));
    child.once('exit', code => done(code === 0));
  });
}
