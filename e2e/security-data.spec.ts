import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { call, must, openBallot, openExample, openProjector, openRound, send } from './calls';

/** Every key at any depth. */
function keysOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((item) => [...keysOf(item)])]);
}

test('malformed input is answered with "invalid" and changes nothing', async ({ app }) => {
  const page = await app.window('facilitator');
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
    ['session/send', envelope({ type: 'batch', commands: [] })],
    ['session/send', envelope({ type: 'batch', commands: [{ type: 'history/undo' }] })],
    ['session/send', envelope({ type: 'batch', commands: [{ type: 'batch', commands: [] }] })],
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

test('a prototype in the input pollutes nothing', async ({ app }) => {
  const page = await app.window('facilitator');
  const id = await openExample(page);
  // Built in the page: the debugger's own serialisation would drop the key.
  const [, withConstructor] = await page.evaluate(async (session) => {
    type Bridge = { call: (name: string, input?: unknown) => Promise<{ ok: boolean }> };
    const { call: ask } = (window as unknown as { regiotafel: Bridge }).regiotafel;
    const inputs = [
      `{"id":"${session}","__proto__":{"polluted":true}}`,
      `{"id":"${session}","constructor":{"prototype":{"polluted":true}}}`,
    ];
    const outcomes: boolean[] = [];
    for (const text of inputs)
      outcomes.push((await ask('library/open', JSON.parse(text) as unknown)).ok);
    const patch = '{"type":"session/update","patch":{"__proto__":{"title":"Overgenomen"}}}';
    await ask('session/send', {
      commandId: crypto.randomUUID(),
      command: JSON.parse(patch) as unknown,
    });
    return outcomes;
  }, id);
  expect(withConstructor).toBe(false);
  const polluted = await app.electron.evaluate(
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
  app,
}) => {
  const facilitator = await app.window('facilitator');
  const { roundId, groupId, factorIds } = await openRound(facilitator);
  const ballot = await openBallot(app);
  const projector = await openProjector(app);
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
  expect(toProjector).toMatchObject({ scene: { kind: 'welcome' } });
  for (const key of [...secret, 'results', 'mean', 'distribution', 'cast'])
    expect(keysOf(toProjector), key).not.toContain(key);

  const toFacilitator = await must<{ session: { rounds: unknown[] } }>(
    facilitator,
    'session/snapshot',
  );
  expect(toFacilitator.session.rounds[0]).toMatchObject({ results: null, progress: { cast: 5 } });
  for (const key of secret) expect(keysOf(toFacilitator), key).not.toContain(key);
  for (const snapshot of [toBallot, toProjector, toFacilitator])
    for (const word of [...participants, ...codes])
      expect(JSON.stringify(snapshot)).not.toContain(word);

  await app.close();
  const folders = await readdir(app.dataDir, { withFileTypes: true });
  for (const { name } of folders.filter(
    (entry) => entry.isDirectory() && entry.name !== 'sessions',
  )) {
    const text = await textBelow(join(app.dataDir, name));
    for (const word of [...participants, ...codes.map((code) => `"${code}"`)])
      expect(text.includes(word), `${word} in ${name}`).toBe(false);
  }
});
