// The smallest honest peer: one sandboxed window, with one line of text or the page that is named.
import { app, BrowserWindow } from 'electron';

const page = process.argv.find((argument) => argument.startsWith('--page='))?.slice(7);

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  void (page ? window.loadFile(page) : window.loadURL('data:text/html,<h1>Bare</h1>'));
});
