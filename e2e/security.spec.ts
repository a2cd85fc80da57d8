import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, test as base, type App, type PageRole } from './app';
import { call, openBallot, openProjector, openRound, send } from './calls';

/**
 * Attacks from inside the pages. The console is full of refusals here, which the usual fixture
 * would count as a failure; hence an app of its own.
 */
const test = base.extend<{ attacked: App; server: { url: string; hits: () => number } }>({
  attacked: async ({ folder }, use) => {
    const app = await launch(join(folder, 'data'));
    await use(app);
    await app.close().catch(() => undefined);
  },
  server: async ({}, use) => {
    let hits = 0;
    const server: Server = createServer((_request, response) => {
      hits += 1;
      response.setHeader('Access-Control-Allow-Origin', '*').end('hello');
    });
    server.on('connection', () => (hits += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await use({ url: `http://127.0.0.1:${port}/`, hits: () => hits });
    server.close();
  },
});

async function allWindows(app: App): Promise<[PageRole, Page][]> {
  const facilitator = await app.window('facilitator');
  await openRound(facilitator);
  const ballot = await openBallot(app);
  const projector = await openProjector(app);
  return [
    ['facilitator', facilitator],
    ['ballot', ballot],
    ['projector', projector],
  ];
}

/** Name of the error that a piece of page code ends with, outside the reach of the debugger. */
function errorIn(page: Page, code: 'eval' | 'fetch' | 'websocket', target = ''): Promise<string> {
  return page.evaluate(
    ([what, url]) =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          const failed = (error: unknown) =>
            resolve(error instanceof Error ? error.name : String(error));
          try {
            if (what === 'eval') resolve(String((0, eval)('1 + 1')));
            else if (what === 'fetch')
              fetch(url, { mode: 'no-cors' }).then(() => resolve('arrived'), failed);
            else {
              const socket = new WebSocket(url);
              socket.onopen = () => resolve('arrived');
              socket.onerror = () => resolve('refused');
            }
          } catch (error) {
            failed(error);
          }
        });
      }),
    [code, target] as const,
  );
}

test('windows are sandboxed pages of the app without Node, with two functions', async ({
  attacked,
}) => {
  const windows = await allWindows(attacked);
  for (const [role, page] of windows) {
    expect(page.url()).toBe(`app://regiotafel/${role}/index.html`);
    const seen = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      bridge: Object.keys((window as unknown as { regiotafel: object }).regiotafel),
    }));
    expect(seen, role).toEqual({ node: [], bridge: ['call', 'on'] });
  }
  const preferences = await attacked.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Electron has no type for it.
      const contents = window.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    }),
  );
  expect(preferences).toHaveLength(3);
  for (const each of preferences) {
    for (const guard of ['sandbox', 'contextIsolation', 'webSecurity'])
      expect(each[guard], guard).toBe(true);
    for (const risk of [
      'nodeIntegration',
      'nodeIntegrationInSubFrames',
      'nodeIntegrationInWorker',
      'webviewTag',
      'allowRunningInsecureContent',
      'experimentalFeatures',
    ])
      expect(each[risk] ?? false, risk).toBe(false);
  }
});

test('pages run no foreign script and reach no network', async ({ attacked, server }) => {
  for (const [role, page] of await allWindows(attacked)) {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const image = document.createElement('div');
      image.innerHTML = '<img src="data:," onerror="window.injected = true">';
      document.body.append(image);
      return new Promise<boolean>((resolve) => {
        const element = image.querySelector('img');
        element?.addEventListener('error', () => resolve('injected' in window));
      });
    });
    expect(ran, role).toBe(false);
    expect(await errorIn(page, 'eval')).toBe('EvalError');
    expect(await errorIn(page, 'fetch', 'https://example.org')).toBe('TypeError');
    expect(await errorIn(page, 'fetch', server.url)).toBe('TypeError');
    const socket = await errorIn(page, 'websocket', server.url.replace('http', 'ws'));
    expect(socket).not.toBe('arrived');
    const beacon = await page.evaluate((url) => {
      const image = new Image();
      const done = new Promise((resolve) => image.addEventListener('error', resolve));
      image.src = `${url}pixel.png`;
      return done.then(() => 'refused');
    }, server.url);
    expect(beacon).toBe('refused');
  }
  expect(server.hits()).toBe(0);
});

test('also without its policy a page cannot reach the network', async ({ attacked, server }) => {
  const page = await attacked.window('facilitator');
  // The second line of defence: the request filter of the session.
  await attacked.electron.evaluate(async ({ session }, url) => {
    await session.defaultSession.fetch(url).catch(() => undefined);
  }, server.url);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  expect(await errorIn(page, 'fetch', server.url)).toBe('TypeError');
  expect(await errorIn(page, 'websocket', server.url.replace('http', 'ws'))).toBe('refused');
  expect(server.hits()).toBe(0);
});

test('a page has the calls of its own role only', async ({ attacked }) => {
  const [[, facilitator], [, ballot], [, projector]] = (await allWindows(attacked)) as [
    [string, Page],
    [string, Page],
    [string, Page],
  ];
  const forbidden = { ok: false, error: 'forbidden' };
  for (const name of ['library/list', 'windows/openBallot', 'report/export', 'report/job'])
    for (const page of [ballot, projector])
      expect(await call(page, name), name).toMatchObject(forbidden);
  expect(await call(facilitator, 'ballot/recall', { code: 'ABCDE' })).toMatchObject(forbidden);
  for (const name of ['constructor', '__proto__', 'toString', '../facilitator/library/list'])
    expect(await call(ballot, name), name).toMatchObject(forbidden);
  expect(await send(ballot, { type: 'history/undo' })).toMatchObject(forbidden);
  expect(await send(projector, { type: 'history/undo' })).toMatchObject(forbidden);
  const batch = { type: 'batch', commands: [{ type: 'timer/stop' }] };
  expect(await send(ballot, batch)).toMatchObject(forbidden);
});

test('the main process refuses windows and pages that it does not know', async ({ attacked }) => {
  await attacked.window('facilitator');
  const answers = await attacked.electron.evaluate(
    async ({ BrowserWindow }, preload) => {
      const ask = 'window.regiotafel.call("library/list")';
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true },
      });
      await stranger.loadURL('app://regiotafel/facilitator/index.html');
      const unknownWindow = (await stranger.webContents.executeJavaScript(ask)) as unknown;
      stranger.destroy();
      const own = BrowserWindow.getAllWindows()[0];
      await own?.loadURL('app://regiotafel/projector/index.html');
      const wrongPage = (await own?.webContents.executeJavaScript(ask)) as unknown;
      return [unknownWindow, wrongPage];
    },
    join(import.meta.dirname, '..', 'out', 'preload', 'facilitator.cjs'),
  );
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: 'forbidden' });
});

test('every permission is refused', async ({ attacked }) => {
  for (const [role, page] of await allWindows(attacked)) {
    const outcome = await page.evaluate(async () => {
      const name = (error: unknown) => (error instanceof Error ? error.name : String(error));
      const media = await navigator.mediaDevices
        .getUserMedia({ video: true })
        .then(() => 'given', name);
      const clipboard = await navigator.clipboard.readText().then(() => 'given', name);
      const place = await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'other'),
        ),
      );
      const states: string[] = [];
      for (const permission of ['camera', 'microphone', 'geolocation', 'clipboard-read', 'midi'])
        states.push(
          (await navigator.permissions.query({ name: permission as PermissionName })).state,
        );
      const notification = await Notification.requestPermission();
      return { notification, media, clipboard, place, states: [...new Set(states)] };
    });
    const { media, ...others } = outcome;
    // A computer without a camera says so before it asks for permission.
    expect(media, role).toMatch(/^(NotAllowed|NotFound)Error$/);
    expect(others, role).toEqual({
      notification: 'denied',
      clipboard: 'NotAllowedError',
      place: 'denied',
      states: ['denied'],
    });
  }
});

/** Counts the navigations that pages try, so that a test can wait for the attempt itself. */
async function countAttempts(app: App): Promise<() => Promise<number>> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const counter = globalThis as unknown as { attempts: number };
    counter.attempts = 0;
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.on('will-frame-navigate', () => (counter.attempts += 1));
  });
  return () =>
    app.electron.evaluate(() => (globalThis as unknown as { attempts: number }).attempts);
}

test('windows cannot be led to another page, and no page opens a window', async ({
  attacked,
  server,
}) => {
  const windows = await allWindows(attacked);
  const attempts = await countAttempts(attacked);
  for (const [index, [role, page]] of windows.entries()) {
    const own = page.url();
    await page.evaluate(() => ((window as unknown as { marker: boolean }).marker = true));
    await page.evaluate((url) => location.assign(url), server.url);
    await expect.poll(attempts).toBe(3 * index + 1);
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
    }, server.url);
    await expect.poll(attempts).toBe(3 * index + 2);
    await page.evaluate((url) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${url}`;
      document.head.append(meta);
    }, server.url);
    await expect.poll(attempts).toBe(3 * index + 3);
    const violated = await page.evaluate((url) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = url;
      document.body.append(form);
      const violation = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        ),
      );
      form.submit();
      return violation;
    }, server.url);
    expect(violated).toBe('form-action');
    const opened = await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      return [window.open(url), window.open('app://regiotafel/ballot/index.html')];
    }, server.url);
    expect(opened).toEqual([null, null]);
    expect(page.url(), role).toBe(own);
    expect(await page.evaluate(() => 'marker' in window)).toBe(true);
  }
  const count = await attacked.electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(count).toBe(3);
  expect(server.hits()).toBe(0);
});

test('the app scheme serves the pages and nothing else', async ({ attacked }) => {
  const page = await attacked.window('facilitator');
  const status = (url: string, method = 'GET') =>
    page.evaluate(
      ([target, verb]) =>
        fetch(target, { method: verb }).then(
          (answer) => answer.status,
          () => 0,
        ),
      [url, method] as const,
    );
  expect(await status('app://regiotafel/ballot/index.html')).toBe(200);
  for (const path of [
    '../package.json',
    '../../package.json',
    'ballot/../../../package.json',
    '%2e%2e/package.json',
    '%2e%2e%2fpackage.json',
    '..%2f..%2fpackage.json',
    '..%5c..%5cpackage.json',
    '%252e%252e/package.json',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    'etc/passwd',
    'C:/windows/win.ini',
    '../main/index.js',
    '../preload/facilitator.cjs',
    'ballot/index.html%00.js',
    'ballot/',
    '',
    'ballot/nothing.js',
  ])
    expect(await status(`app://regiotafel/${path}`), path).toBe(404);
  expect(await status('app://regiotafel/ballot/index.html', 'POST')).toBe(404);
  // Another host is another origin: the policy of the page stops it.
  expect(await status('app://elsewhere/ballot/index.html')).toBe(0);
  expect(await status('file:///etc/passwd')).toBe(0);
});
