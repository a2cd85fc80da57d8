// The smallest honest peer for the cold start: one sandboxed window with one line of text.
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  void window.loadURL('data:text/html,<h1>Bare</h1>');
});
