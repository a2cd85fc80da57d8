import { describe, expect, it } from 'vitest';
import type { Command, Role } from '../../shared/domain/commands';
import { applyCommand, startHistory } from '../../shared/domain/history';
import { castOf, ballotFor, NOW } from '../storage/testing/sample';
import { StorageError } from '../storage/storage-error';
import { CODE_ALPHABET } from './codes';
import type { EngineState } from './engine';
import { envelope, SAMPLE, send, settle, setUp } from './testing/engine.testkit';

const ROUND = SAMPLE.rounds[0]?.id ?? '';
const title = (text: string): Command => ({ type: 'session/update', patch: { title: text } });

describe('the engine', () => {
  it('answers only when the outcome is on disk, and publishes nothing before', async () => {
    const { manual, store } = setUp();
    const seen: EngineState[] = [];
    const order: string[] = [];
    manual.subscribe((state) => seen.push(state));
    const answer = send(manual, title('A')).then((result) => {
      order.push('answer');
      return result;
    });
    await settle();
    expect(store.writes).toHaveLength(1);
    expect(seen).toEqual([]);
    expect(order).toEqual([]);
    expect(manual.state).toMatchObject({ revision: 0, history: { session: SAMPLE } });
    store.writes[0]?.end();
    expect(await answer).toEqual({ ok: true, value: { revision: 1 } });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ revision: 1, storageFailed: false });
    expect(manual.state.history.session.title).toBe('A');
  });

  it('lets 300 votes at once share a few writes', async () => {
    const { manual, store } = setUp();
    const first = send(manual, castOf(SAMPLE, 9), 'ballot');
    await settle();
    const rest = Array.from({ length: 300 }, (_, i) =>
      send(manual, castOf(SAMPLE, 10 + i), 'ballot'),
    );
    await settle();
    expect(store.writes).toHaveLength(1);
    store.writes[0]?.end();
    await first;
    await settle();
    expect(store.writes).toHaveLength(2);
    store.writes[1]?.end();
    const answers = await Promise.all(rest);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(Object.keys(store.writes[1]?.session.rounds[0]?.ballots ?? {})).toHaveLength(303);
    const codes = answers.map((answer) => (answer.ok ? answer.value.code : ''));
    expect(new Set(codes).size).toBe(300);
    for (const code of codes) expect(code).toMatch(new RegExp(`^[${CODE_ALPHABET}]{5}$`));
  });

  it('gives the same state as a replay of the accepted commands', async () => {
    const { engine, saved } = setUp();
    const commands: [Role, Command][] = [
      ['facilitator', title('A')],
      ['ballot', castOf(SAMPLE, 1, 5)],
      ['facilitator', { type: 'history/undo' }],
      ['facilitator', { type: 'round/open', id: ROUND }],
      ['facilitator', { type: 'projector/show', scene: { kind: 'progress' } }],
      ['facilitator', { type: 'history/redo' }],
      ['facilitator', { type: 'round/close', id: ROUND }],
      ['ballot', castOf(SAMPLE, 2, 9)],
      ['facilitator', { type: 'round/publish', id: ROUND }],
    ];
    let replay = startHistory(SAMPLE);
    for (const [role, command] of commands) {
      const result = await send(engine, command, role);
      const applied = applyCommand(replay, command, {
        now: NOW,
        newCode: 'AAAAA',
        newNumber: 100,
        newRoundId: 'round-made',
        role,
      });
      expect(result.ok).toBe(applied.ok);
      if (applied.ok) replay = applied.value;
    }
    expect(engine.state.history).toEqual(replay);
    expect(saved.at(-1)).toEqual(replay.session);
    expect(engine.state.revision).toBe(saved.length);
  });

  it('does not write for a command that changes nothing', async () => {
    const { engine, saved } = setUp();
    expect(await send(engine, title(SAMPLE.title))).toEqual({ ok: true, value: { revision: 0 } });
    expect(await send(engine, { type: 'projector/theme', dark: SAMPLE.projector.dark })).toEqual({
      ok: true,
      value: { revision: 0 },
    });
    expect(saved).toEqual([]);
  });

  it('refuses by role, by state and when it may not write', async () => {
    const { engine, saved } = setUp();
    expect(await send(engine, castOf(SAMPLE, 1))).toMatchObject({ error: 'forbidden' });
    expect(await send(engine, title('x'), 'ballot')).toMatchObject({ error: 'forbidden' });
    expect(await send(engine, { type: 'history/undo' })).toMatchObject({
      error: 'nothing-to-undo',
    });
    const readOnly = setUp({ readOnly: true }).engine;
    expect(await send(readOnly, title('x'))).toMatchObject({ error: 'read-only' });
    expect(readOnly.state.readOnly).toBe(true);
    expect(saved).toEqual([]);
  });

  it('goes on when a listener fails', async () => {
    const { engine } = setUp();
    engine.subscribe(() => {
      throw new Error('window gone');
    });
    const stop = engine.subscribe(() => undefined);
    stop();
    expect(await send(engine, title('A'))).toMatchObject({ ok: true });
    expect(await send(engine, title('B'))).toMatchObject({ ok: true });
  });

  it('finishes its writes before it closes', async () => {
    const { manual, store } = setUp();
    const answer = send(manual, title('A'));
    await settle();
    const second = send(manual, title('B'));
    let isClosed = false;
    const closing = manual.close().then(() => (isClosed = true));
    expect(await send(manual, title('C'))).toMatchObject({ error: 'no-session' });
    store.writes[0]?.end();
    await settle();
    expect(isClosed).toBe(false);
    store.writes[1]?.end();
    await closing;
    expect(await answer).toMatchObject({ ok: true });
    expect(await second).toMatchObject({ ok: true });
    expect(store.writes[1]?.session.title).toBe('B');
  });
});

describe('a write that fails', () => {
  const full = new StorageError('disk-full', 'session.json');

  it('takes back its commands and those accepted on top of them', async () => {
    const { manual, store } = setUp();
    const seen: EngineState[] = [];
    manual.subscribe((state) => seen.push(state));
    const first = send(manual, title('A'));
    await settle();
    const onTop = send(manual, castOf(SAMPLE, 7), 'ballot');
    await settle();
    store.writes[0]?.end(full);
    const lost = { ok: false, error: 'not-saved', detail: 'disk-full' };
    expect(await first).toEqual(lost);
    expect(await onTop).toEqual(lost);
    expect(manual.state).toMatchObject({
      revision: 0,
      storageFailed: true,
      saveProblem: 'disk-full',
    });
    expect(manual.state.history.session).toBe(SAMPLE);
    expect(seen).toMatchObject([{ storageFailed: true, revision: 0 }]);
    await settle();
    expect(store.writes).toHaveLength(1);

    const retry = send(manual, title('B'));
    await settle();
    store.writes[1]?.end();
    expect(await retry).toEqual({ ok: true, value: { revision: 1 } });
    expect(manual.state).toMatchObject({
      revision: 1,
      storageFailed: false,
      saveProblem: null,
    });
  });

  it('also takes back refusals that were judged by what was not saved', async () => {
    const { manual, store } = setUp();
    const close = send(manual, { type: 'round/close', id: ROUND });
    await settle();
    const late = send(manual, castOf(SAMPLE, 7), 'ballot');
    store.writes[0]?.end(full);
    expect(await close).toMatchObject({ error: 'not-saved' });
    expect(await late).toMatchObject({ error: 'not-saved' });
    const again = send(manual, castOf(SAMPLE, 7), 'ballot');
    await settle();
    store.writes[1]?.end();
    expect(await again).toMatchObject({ ok: true });
  });
});

describe('a retry', () => {
  it('gets the first answer, also while that is under way', async () => {
    const { manual, store } = setUp();
    const vote = envelope(castOf(SAMPLE, 7));
    const first = manual.dispatch('ballot', vote);
    const during = manual.dispatch('ballot', vote);
    await settle();
    store.writes[0]?.end();
    expect(await during).toEqual(await first);
    expect(await manual.dispatch('ballot', vote)).toEqual(await first);
    expect(await first).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(store.writes).toHaveLength(1);
  });

  it('is tried again when the first was not saved', async () => {
    const { manual, store } = setUp();
    const vote = envelope(castOf(SAMPLE, 7));
    const first = manual.dispatch('ballot', vote);
    await settle();
    store.writes[0]?.end(new Error('gone'));
    expect(await first).toMatchObject({ error: 'not-saved' });
    const second = manual.dispatch('ballot', vote);
    await settle();
    store.writes[1]?.end();
    expect(await second).toMatchObject({ ok: true });
  });

  it('with another command under the same id is refused', async () => {
    const { engine } = setUp();
    const first = envelope(title('A'));
    await engine.dispatch('facilitator', first);
    expect(await engine.dispatch('facilitator', { ...first, command: title('B') })).toMatchObject({
      error: 'invalid',
    });
    expect(engine.state.history.session.title).toBe('A');
  });
});

describe('recalling a ballot', () => {
  it('gives the latest ballot to the code, however it is typed', async () => {
    const { engine } = setUp();
    const vote = await send(engine, castOf(SAMPLE, 7), 'ballot');
    const code = vote.ok ? (vote.value.code ?? '') : '';
    const changed = await send(engine, castOf(SAMPLE, 7, 11), 'ballot');
    expect(changed).toMatchObject({ ok: true, value: { code } });
    const typed = ` ${code.slice(0, 2).toLowerCase()}-${code.slice(2)} `;
    expect(engine.recall(typed)).toEqual({
      ok: true,
      value: {
        participantId: 'seat-000007',
        groupId: SAMPLE.groups[7 % SAMPLE.groups.length]?.id,
        ballot: ballotFor(SAMPLE, 11),
        pollBallot: null,
      },
    });
  });

  it('answers "busy" after five wrong codes in a minute', async () => {
    const { engine, time } = setUp();
    const vote = await send(engine, castOf(SAMPLE, 7), 'ballot');
    const code = vote.ok ? (vote.value.code ?? '') : '';
    for (const wrong of ['', 'AAAAA', 'ABCDEFGH', 'é', '00000'])
      expect(engine.recall(wrong)).toMatchObject({ error: 'code-unknown' });
    expect(engine.recall(code)).toMatchObject({ error: 'busy' });
    time.now += 59_999;
    expect(engine.recall(code)).toMatchObject({ error: 'busy' });
    time.now += 1;
    expect(engine.recall(code)).toMatchObject({ ok: true });
    time.now -= 60 * 60_000;
    expect(engine.recall(code)).toMatchObject({ ok: true });
  });

  it('never finds an imported participant, who has no code', () => {
    const groupId = SAMPLE.groups[0]?.id ?? null;
    const participants = {
      'imported-1': { groupId, channel: 'import' as const, code: '', number: 0, device: '' },
    };
    const { engine } = setUp({ session: { ...SAMPLE, participants } });
    expect(engine.recall('')).toMatchObject({ error: 'code-unknown' });
  });

  it('works only while a round is open', async () => {
    const { engine } = setUp();
    await send(engine, { type: 'round/close', id: ROUND });
    expect(engine.recall('AAAAA')).toMatchObject({ error: 'round-not-open' });
  });
});
