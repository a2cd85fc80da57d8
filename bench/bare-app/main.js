// The smallest honest peer for the cold start: one sandboxed window with one line of text.
import { app, BrowserWindow } from 'electron';

await app.whenReady();
const window = new BrowserWindow({ width: 1366, height: 768 });
await window.loadURL('data:text/html,<h1>Bare</h1>');
