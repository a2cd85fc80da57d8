import { join } from 'node:path';
import { app, Menu } from 'electron';
import { runWithoutWindow } from './commandline/run';
import { parseCommandLine } from './commandline/arguments';
import { ownArguments, useDataDir, useTemporaryProfile, workingFolder } from './environment';
import { helpDevelopment } from './security/dev-server';
import { harden } from './security/hardening';
import { registerAppScheme } from './security/protocol';
import { startApp } from './start-app';

/**
 * Composition root. Everything before `ready` must happen in this turn of the event loop.
 */
const command = parseCommandLine(ownArguments(process.argv), workingFolder());

app.setAppUserModelId('nl.regiotafel.app');
registerAppScheme();
harden();
if (import.meta.env.DEV) helpDevelopment(join(import.meta.dirname, '../renderer/ballot'));
// Native date fields follow this, not the language of the page.
app.commandLine.appendSwitch('lang', 'nl');

if (command.kind === 'window') {
  const dataDir = useDataDir(command.dataDir);
  void startApp(dataDir, join(import.meta.dirname, '..'));
} else {
  const profile = useTemporaryProfile();
  app.disableHardwareAcceleration();
  void runWithoutWindow(command, profile, join(import.meta.dirname, '..'));
}

void app.whenReady().then(() => {
  // No menu with reload or developer tools; on macOS copy and paste need one.
  const menu = Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]);
  Menu.setApplicationMenu(process.platform === 'darwin' ? menu : null);
});
