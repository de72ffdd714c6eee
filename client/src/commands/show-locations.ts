import { commands, type Disposable, l10n, Uri } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** The command, which the server's code lenses name. */
export const SHOW_LOCATIONS = 'libvirt.showLocations';

/** Goes to a single location and peeks at several; it takes them as the protocol has them. */
export function registerShowLocations({ protocol2CodeConverter: vscode }: BaseLanguageClient): Disposable {
  return commands.registerCommand(SHOW_LOCATIONS, (uri: string, from: Position, to: Location[]) => {
    const locations = to.map(location => vscode.asLocation(location));
    const nothing = l10n.t('There are no devices.');
    const place = vscode.asPosition(from);
    return commands.executeCommand('editor.action.goToLocations', Uri.parse(uri), place, locations, 'peek', nothing);
  });
}
