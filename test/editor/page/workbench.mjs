// VS Code as a user sees it: the server with the packaged extension installed, its workbench in a browser, the examples open.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installExtension, runVscodeServer } from '../../../scripts/vscode-server/run.mjs';
import { launchChromium } from '../chromium.mjs';

const VSIX = resolve('artifacts', 'libvirt-xml.vsix');
const SCREENSHOTS = resolve('artifacts', 'screenshots');
/** As many pixels as a sharp screen has. */
const SCREEN = { viewport: { width: 1120, height: 700 }, deviceScaleFactor: 1.5 };

/** What makes a screenshot calm: nothing blinks, nothing is marked but what is found. */
const SETTINGS = {
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 13,
  'editor.guides.indentation': false,
  'editor.matchBrackets': 'never',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.horizontal': 'hidden',
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
};

const TRIES = 8;
const PATIENCE_MS = 5000;

export class Workbench {
  #server;
  #browser;
  #folder;
  #windows = 0;
  page;

  static async start(settings = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'libvirt-xml-'));
    const workbench = new Workbench();
    workbench.#folder = folder;
    const dataDir = join(folder, 'data');
    installExtension(VSIX, dataDir);
    workbench.#server = await runVscodeServer({
      dataDir,
      log: join('artifacts', 'page-server.log'),
      settings: { ...SETTINGS, ...settings },
    });
    workbench.#browser = await launchChromium();
    return workbench;
  }

  /** One of the examples in a fresh window; in a fresh folder as well, for VS Code saves and keeps what was typed before. */
  async open(file) {
    await this.page?.close();
    this.page = await this.#browser.newPage(SCREEN);
    const examples = join(this.#folder, String(++this.#windows), 'examples');
    cpSync('examples', examples, { recursive: true });
    const payload = [['openFile', `vscode-remote://${this.#server.authority}${join(examples, file)}`]];
    const query = new URLSearchParams({ folder: examples, payload: JSON.stringify(payload) });
    await this.page.goto(`${this.#server.origin}/?${query}`);
    await this.page.locator(`.tab[data-resource-name="${file}"]`).waitFor();
  }

  /** As `open`, for a domain that libvirt takes; on return the lines have made room for the lens and stay under the mouse. */
  async openDomain(file) {
    await this.open(file);
    await this.lens('hotplug port').waitFor();
  }

  /** More room for the text. */
  async hideSideBar() {
    await this.page.keyboard.press('Control+B');
    await this.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  }

  /** The lines that contain the text, as they are drawn. */
  lines(text) {
    return this.page.locator('.view-line', { hasText: text });
  }

  /** The first place where exactly this is written, as one token of the highlighting. */
  word(text) {
    return this.page.locator('.view-line span', { hasText: new RegExp(`^${text}$`) }).first();
  }

  /** They are drawn below the text: whatever the mouse does there needs `force`. */
  squiggles(severity) {
    return this.page.locator(`.squiggly-${severity}`);
  }

  /** Where the cursor is, above the text; there is none before the server has told the outline. */
  breadcrumb(text) {
    return this.page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: text });
  }

  /** Like a user, does it again if nothing came of it: whenever an answer arrives, VS Code may draw anew under the mouse. */
  async until(shown, gesture) {
    for (let left = TRIES; left > 0; left--) {
      await gesture();
      const isShown = await shown.waitFor({ timeout: PATIENCE_MS }).then(
        () => true,
        () => false,
      );
      if (isShown) return;
      await this.page.keyboard.press('Escape');
      await this.page.mouse.move(0, 0);
    }
    throw new Error(`Tried in vain ${TRIES} times: ${shown}`);
  }

  /** The box under the mouse, if it says so. */
  hover(text) {
    return this.page.locator('.monaco-hover:not(.hidden)', { hasText: text }).first();
  }

  /** An entry in the menu of the light bulb. */
  action(title) {
    return this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  }

  /** A line above the text, by its words. */
  lens(title) {
    return this.page.locator('.codelens-decoration', { hasText: title }).first();
  }

  statusBar(text) {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** An entry of the list at the cursor. */
  suggestion(label) {
    return this.page.locator('.suggest-widget .monaco-list-row', { hasText: label }).first();
  }

  /** An entry of the Problems panel. */
  problem(code) {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: code }).first();
  }

  /** Of the whole window, or of a part of it in CSS pixels. */
  async screenshot(name, clip) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), ...(clip && { clip }) });
  }

  async stop() {
    await this.#browser?.close();
    await this.#server?.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
