import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launch, test as base, type App, type PageRole } from './app';
import { call, must, openBallot, openExample, openProjector, openRound, send } from './calls';

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

/** Every key at any depth. */
function keysOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((item) => [...keysOf(item)])]);
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
            // eslint-disable-next-line no-eval -- the attack itself
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
    expect(each).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
    });
    for (const risk of [
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
  // The second line of defence: the request filter of the session.
  await attacked.electron.evaluate(async ({ session }, url) => {
    await session.defaultSession.fetch(url).catch(() => undefined);
  }, server.url);
  const page = await attacked.window('facilitator');
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
    expect(outcome, role).toEqual({
      notification: 'denied',
      // A computer without a camera says so before it asks for permission.
      media: expect.stringMatching(/^(NotAllowed|NotFound)Error$/) as string,
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

test('malformed input is answered with "invalid" and changes nothing', async ({ attacked }) => {
  const page = await attacked.window('facilitator');
  const id = await openExample(page);
  const before = await Promise.all([must(page, 'library/list'), must(page, 'session/snapshot')]);
  const details = {
    title: 'T',
    date: '',
    place: '',
    facilitator: '',
    client: '',
    language: 'nl',
    region: null,
  };
  const envelope = (command: unknown) => ({ commandId: randomUUID(), command });
  const update = (patch: unknown) => envelope({ type: 'session/update', patch });
  const cases: [string, unknown][] = [
    ['app/info', {}],
    ['library/list', 'all'],
    ['library/open', undefined],
    ['library/open', null],
    ['library/open', [id]],
    ['library/open', { id: 5 }],
    ['library/open', { id, more: 1 }],
    ['library/open', { id: '../../etc' }],
    ['library/open', { id: 'x'.repeat(1000) }],
    ['library/create', { ...details, title: '' }],
    ['library/create', { ...details, title: 'x'.repeat(100_000) }],
    ['library/create', { ...details, date: '2026-02-31' }],
    ['library/create', { ...details, language: 'xx' }],
    ['library/create', { ...details, isAdmin: true }],
    ['library/rename', { id, title: { toString: 'x' } }],
    ['library/importText', { fileName: 'x'.repeat(300), text: '{}' }],
    ['report/showFile', { path: 'x'.repeat(5000) }],
    ['session/send', envelope({ type: 'session/delete' })],
    ['session/send', envelope({ type: 'history/undo', extra: true })],
    ['session/send', { command: { type: 'history/undo' } }],
    ['session/send', update({ title: 12 })],
    ['session/send', update({ isExample: false })],
    ['session/send', update({ title: 'x'.repeat(10_000) })],
    ['session/send', envelope({ type: 'group/move', id: 'group-1234', to: -1 })],
    ['session/send', envelope({ type: 'group/move', id: 'group-1234', to: Number.NaN })],
  ];
  for (const [name, input] of cases)
    expect(await call(page, name, input), `${name} ${JSON.stringify(input)}`.slice(0, 200)).toEqual(
      expect.objectContaining({ ok: false, error: 'invalid' }),
    );
  const after = await Promise.all([must(page, 'library/list'), must(page, 'session/snapshot')]);
  expect(after).toEqual(before);
});

test('a prototype in the input pollutes nothing', async ({ attacked }) => {
  const page = await attacked.window('facilitator');
  const id = await openExample(page);
  // Built in the page: the debugger's own serialisation would drop the key.
  const answers = await page.evaluate(async (session) => {
    type Bridge = { call: (name: string, input?: unknown) => Promise<{ ok: boolean }> };
    const { call: ask } = (window as unknown as { regiotafel: Bridge }).regiotafel;
    const inputs = [
      `{"id":"${session}","__proto__":{"polluted":true}}`,
      `{"id":"${session}","constructor":{"prototype":{"polluted":true}}}`,
    ];
    const outcomes: boolean[] = [];
    for (const text of inputs) outcomes.push((await ask('library/open', JSON.parse(text))).ok);
    const patch = '{"type":"session/update","patch":{"__proto__":{"title":"Overgenomen"}}}';
    await ask('session/send', { commandId: crypto.randomUUID(), command: JSON.parse(patch) });
    return outcomes;
  }, id);
  expect(answers[1]).toBe(false);
  const polluted = await attacked.electron.evaluate(
    () => 'polluted' in {} || 'title' in Object.prototype,
  );
  expect(polluted).toBe(false);
  const { session } = await must<{ session: { title: string } }>(page, 'session/snapshot');
  expect(session.title).not.toBe('Overgenomen');
});

/** All text of the files below a folder. */
async function textBelow(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1').catch(() => '')),
  );
  return texts.join('\n');
}

test('votes are seen by nobody before publication and leave no trace outside the session', async ({
  attacked,
}) => {
  const facilitator = await attacked.window('facilitator');
  const { roundId, groupId, factorIds } = await openRound(facilitator);
  const ballot = await openBallot(attacked);
  const projector = await openProjector(attacked);
  const participants = Array.from({ length: 5 }, () => randomUUID());
  const codes: string[] = [];
  for (const participantId of participants) {
    const answers = Object.fromEntries(factorIds.map((factorId) => [factorId, 4]));
    const answer = await send(ballot, {
      type: 'ballot/cast',
      roundId,
      participantId,
      groupId,
      ballot: { answers, importance: {} },
    });
    expect(answer).toMatchObject({ ok: true });
    if (answer.ok) codes.push((answer.value as { code: string }).code);
  }
  expect(new Set(codes).size).toBe(5);
  await send(facilitator, { type: 'projector/show', scene: { kind: 'overview' } });

  const secret = ['ballots', 'participants', 'participantId', 'answers', 'code', 'counts'];
  const toBallot = await must(ballot, 'session/snapshot');
  const ballotKeys = keysOf(toBallot);
  for (const key of [...secret, 'cast', 'progress', 'results', 'mean', 'seats'])
    expect(ballotKeys, key).not.toContain(key);

  const toProjector = await must<Record<string, unknown>>(projector, 'session/snapshot');
  expect(toProjector).toMatchObject({ results: null, scene: { kind: 'welcome' } });
  for (const key of secret) expect(keysOf(toProjector), key).not.toContain(key);

  const toFacilitator = await must<{ session: { rounds: unknown[] } }>(
    facilitator,
    'session/snapshot',
  );
  expect(toFacilitator.session.rounds[0]).toMatchObject({ results: null, progress: { cast: 5 } });
  for (const key of secret) expect(keysOf(toFacilitator), key).not.toContain(key);
  for (const snapshot of [toBallot, toProjector, toFacilitator])
    for (const word of [...participants, ...codes])
      expect(JSON.stringify(snapshot)).not.toContain(word);

  await attacked.close();
  const folders = await readdir(attacked.dataDir, { withFileTypes: true });
  for (const { name } of folders.filter(
    (entry) => entry.isDirectory() && entry.name !== 'sessions',
  )) {
    const text = await textBelow(join(attacked.dataDir, name));
    for (const word of [...participants, ...codes.map((code) => `"${code}"`)])
      expect(text.includes(word), `${word} in ${name}`).toBe(false);
  }
});
