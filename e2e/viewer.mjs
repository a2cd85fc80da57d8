import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow } from 'electron';

// A plain browser window for a file that the app made: `viewer.mjs <file> <width>`.
const [file, width] = process.argv.slice(-2);

// Not awaited here: Electron is ready only after this module has been loaded.
void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: Number(width),
    height: 900,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  await window.loadURL(pathToFileURL(file).href);
});
