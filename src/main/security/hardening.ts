import { app, session, type Session, type WebContents } from 'electron';
import { isDevRequest } from './dev-server';
import { isAllowedRequest } from './policy';

const mayRequest = (url: string): boolean =>
  isAllowedRequest(url) || (import.meta.env.DEV && isDevRequest(url));

/** Closes what a renderer could ask of Chromium: permissions, devices, downloads, the network. */
function hardenSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
  // '<all_urls>': an empty filter no longer means "all" since Electron 35.
  target.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, decide) =>
    decide({ cancel: !mayRequest(details.url) }),
  );
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
}

/** Applies the closed defaults to every session and window there will be. Call before ready. */
export function harden(): void {
  // Root cannot have Chromium's sandbox; the set-up scripts then pass this switch and say so.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', hardenSession);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  void app.whenReady().then(() => hardenSession(session.defaultSession));
}
