import { Disposable, type LanguageStatusItem, l10n, languages } from 'vscode';
import { SELECT_TARGET } from './select-target.js';
import type { ActiveStatus, Status } from './status.js';

const DOMAINS = [{ language: 'xml' }, { language: 'libvirt-xml' }];

/** Beside the language of a domain, behind the braces: the libvirt that is looked through, and a way to choose another. */
export function showLanguageStatus(status: ActiveStatus): Disposable {
  let item: LanguageStatusItem | undefined;
  return Disposable.from(status.onDidChange(show), new Disposable(() => item?.dispose()));

  /** There is none for other XML. */
  function show(current: Status | undefined): void {
    if (!current) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= languages.createLanguageStatusItem('libvirt.target', DOMAINS);
    item.name = l10n.t('libvirt target');
    item.text = `libvirt ${current.libvirt} · ${current.machine}`;
    item.detail = `QEMU ${current.qemu}`;
    item.command = { title: l10n.t('Change'), command: SELECT_TARGET };
  }
}
