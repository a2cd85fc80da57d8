import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join as pathOf } from 'node:path';
import { request } from 'node:http';
import { WebSocket } from 'ws';
import type { PhonesState, PreflightLine } from '../src/shared/contract/phones';
import type { LaptopMessage } from '../src/shared/contract/phone-protocol';
import type { FacilitatorSnapshot, ProjectorSnapshot } from '../src/shared/projection/types';
import { expect, test } from './app';
import { call, must, openExample, openRound, send } from './calls';

test.use({ environment: { REGIOTAFEL_LOOPBACK: '1' } });

const HERE = '127.0.0.1';

/** Status, headers and text of one request, exactly with this path. */
function ask(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
    const asked = request({ host: HERE, port, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        const { statusCode = 0, headers: got } = response;
        resolve({ status: statusCode, type: String(got['content-type']), text });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** A phone that says hello, and everything that it is told. */
function phoneOf(port: number, code: string, token = randomBytes(16).toString('base64url')) {
  const socket = new WebSocket(`ws://${HERE}:${port}/socket`, { origin: `http://${HERE}:${port}` });
  const told: LaptopMessage[] = [];
  socket.on('message', (data: Buffer) => told.push(JSON.parse(data.toString()) as LaptopMessage));
  socket.on('open', () =>
    socket.send(JSON.stringify({ type: 'hello', protocol: 1, token, code, seen: null })),
  );
  const find = <T extends LaptopMessage['type']>(type: T, from = 0) =>
    told.slice(from).find((m): m is Extract<LaptopMessage, { type: T }> => m.type === type);
  return { socket, told, token, find, tell: (m: object) => socket.send(JSON.stringify(m)) };
}

test('phones are off until switched on, get the ballot page only, and are off with the session', async ({
  app,
}) => {
  const page = await app.window('facilitator');
  expect(await call(page, 'phones/start', { adapterId: null })).toMatchObject({
    ok: false,
    error: 'no-session',
  });
  await openExample(page);
  expect((await must<PhonesState>(page, 'phones/state')).on).toBe(false);
  const { port, join, problem } = await must<PhonesState>(page, 'phones/start', {
    adapterId: null,
  });
  expect(problem).toBeNull();
  expect(join?.url).toBe(`http://${HERE}:${port}/#${join?.code}`);

  const index = await ask(port, '/');
  expect(index.status).toBe(200);
  expect(index.type).toBe('text/html; charset=utf-8');
  // Everything that the page names is there, and nothing of the other pages.
  const assets = [...index.text.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+)"/g)].map(
    ([, path]) => path,
  );
  expect(assets.length).toBeGreaterThan(0);
  for (const path of assets) expect((await ask(port, `/${path}`)).status).toBe(200);
  for (const path of ['/facilitator/index.html', '/../projector/index.html', '/session.json'])
    expect((await ask(port, path)).status).toBe(404);
  expect((await ask(port, '/', { host: 'evil.example' })).status).toBe(421);

  await must(page, 'library/close');
  await expect
    .poll(() =>
      ask(port, '/').then(
        () => 'answers',
        () => 'silent',
      ),
    )
    .toBe('silent');
});

test('a phone votes in the real app; wall and facilitator see it; logs hold nothing of it', async ({
  app,
}) => {
  const page = await app.window('facilitator');
  await openRound(page);
  const { port, join } = await must<PhonesState>(page, 'phones/start', { adapterId: null });
  await send(page, { type: 'projector/show', scene: { kind: 'join', help: 'none' } });
  const phone = phoneOf(port, join?.code ?? '');
  await expect.poll(() => phone.find('snapshot')?.snapshot?.round?.id).toBeTruthy();
  const snapshot = phone.find('snapshot')?.snapshot;
  const groupId = snapshot?.groups[0]?.id ?? '';
  phone.tell({ type: 'join', id: 'request-0001', groupId });
  await expect.poll(() => phone.find('done')?.seat?.groupId).toBe(groupId);
  const seat = phone.find('done')?.seat;

  const { round } = snapshot ?? {};
  const answers = Object.fromEntries((round?.factors ?? []).map(({ id }) => [id, 2]));
  const importance = round?.askImportance ? answers : {};
  const ballot = { answers, importance };
  const before = phone.told.length;
  phone.tell({ type: 'cast', id: 'request-0002', roundId: round?.id, ballot });
  await expect.poll(() => phone.find('done', before)?.answers?.ballot).toEqual(ballot);

  const state = await must<PhonesState>(page, 'phones/state');
  expect(state.presence).toContainEqual({ number: seat?.number, connection: 'good' });
  const { session, phoneSeats } = await must<FacilitatorSnapshot>(page, 'session/snapshot');
  expect(phoneSeats).toEqual([{ number: seat?.number, groupId }]);
  expect(session.rounds.find(({ id }) => id === round?.id)?.progress.cast).toBe(1);
  const wall = await must<ProjectorSnapshot | null>(page, 'projector/preview', {
    scene: { kind: 'join', help: 'none' },
  });
  expect(await must<PreflightLine[]>(page, 'preflight/run')).toEqual(
    expect.arrayContaining([
      { check: 'network', status: 'good', message: 'good', detail: expect.stringContaining(HERE) },
      expect.objectContaining({ check: 'disk' }),
      { check: 'instance', status: 'good', message: 'good', detail: '' },
    ]),
  );
  expect(wall?.scene).toMatchObject({ join: { code: join?.code, connected: 1 } });
  expect(await must(page, 'paper/look', { code: seat?.code })).toEqual({
    code: seat?.code,
    groupId,
    answered: true,
  });

  // Misuse too leaves nothing behind.
  phone.tell({ type: 'round/close', id: round?.id, token: phone.token });
  await expect.poll(() => phone.socket.readyState).toBe(WebSocket.CLOSED);
  await must(page, 'phones/lock', { locked: true });
  const stranger = phoneOf(port, join?.code ?? '');
  await expect.poll(() => stranger.find('refused')?.reason).toBe('locked');
  const folder = pathOf(app.dataDir, 'logs');
  const logs = await Promise.all(
    (await readdir(folder).catch(() => [])).map((name) => readFile(pathOf(folder, name), 'utf8')),
  );
  for (const secret of [phone.token, stranger.token, join?.code ?? '-', seat?.code ?? '-'])
    expect(logs.join('\n')).not.toContain(secret);
});
