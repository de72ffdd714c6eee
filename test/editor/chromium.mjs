import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const CANDIDATES = ['chromium', 'chromium-browser', 'google-chrome'].map(name => `/usr/bin/${name}`);
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The machine's own Chromium without a window; `CHROMIUM` names another one. */
export function launchChromium() {
  const executablePath = process.env.CHROMIUM ?? CANDIDATES.find(existsSync);
  if (!executablePath) throw new Error('There is no Chromium: install one (apt-get install chromium) or set CHROMIUM.');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
