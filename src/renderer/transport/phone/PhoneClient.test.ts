import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSE, PHONE_PING_MS } from '../../../shared/contract/phone-protocol';
import { phoneMessageSchema } from '../../../shared/contract/phone-messages';
import { memoryStorage, phoneStorage } from './storage';
import { cast, letIn, note, scriptedPhone, SEAT } from './testing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saying hello', () => {
  it('uses one secret for ever, and only messages that the laptop accepts', () => {
    const first = scriptedPhone();
    first.client.setCode('ACDEF');
    first.client.start();
    letIn(first.last());
    void first.client.request(cast('request-1'));
    void first.client.request(note('request-2'));
    first.last().say({ type: 'done', id: 'request-1' });
    vi.advanceTimersByTime(PHONE_PING_MS);
    for (const message of first.last().sent)
      expect(phoneMessageSchema.safeParse(message).success).toBe(true);
    expect(new Set(first.last().sent.map(({ type }) => type))).toEqual(
      new Set(['hello', 'cast', 'note', 'ping']),
    );
    const second = scriptedPhone({
      storage: first.storage,
      randomBytes: (count) => new Uint8Array(count).fill(9),
    });
    second.client.start();
    second.last().open();
    expect(second.last().of('hello')[0]).toEqual(first.last().of('hello')[0]);
  });

  it('takes the clock of the laptop from the fastest answer', () => {
    const { client, last } = scriptedPhone();
    client.start();
    last().open();
    vi.advanceTimersByTime(400);
    letIn(last(), SEAT, Date.now() + 60_000);
    expect(client.state.clockOffset).toBe(60_000);
    const at = Date.now();
    vi.advanceTimersByTime(1_800);
    last().say({ type: 'pong', at, now: at + 99_000 });
    expect(client.state.clockOffset).toBe(60_000);
  });
});

describe('an answer', () => {
  it('waits until it is done, and is then known as received', async () => {
    const { client, last } = scriptedPhone();
    client.start();
    const outcome = client.request(cast('request-1'));
    expect(client.state.waiting).toBe(1);
    letIn(last());
    expect(last().of('cast')).toHaveLength(1);
    last().say({ type: 'done', id: 'request-1' });
    expect(await outcome).toEqual({ ok: true });
    expect(client.state).toMatchObject({
      waiting: 0,
      answers: { roundId: 'round-001', ballot: { answers: { trust: 3 } } },
    });
  });

  it('goes again with the same id when its confirmation is lost, and counts a second one once', async () => {
    const { client, last } = scriptedPhone();
    client.start();
    letIn(last());
    const outcome = client.request(cast('request-1'));
    vi.advanceTimersByTime(4_000);
    expect(
      last()
        .of('cast')
        .map(({ id }) => id),
    ).toEqual(['request-1', 'request-1']);
    last().say({ type: 'done', id: 'request-1' });
    last().say({ type: 'done', id: 'request-1' });
    expect(await outcome).toEqual({ ok: true });
    expect(client.state.waiting).toBe(0);
  });

  it('goes again over a new connection, also from a page that was loaded anew', async () => {
    const before = scriptedPhone();
    before.client.start();
    letIn(before.last());
    void before.client.request(cast('request-1'));
    before.client.stop();
    const { client, last } = scriptedPhone({ storage: before.storage });
    client.start();
    expect(client.state.waiting).toBe(1);
    expect(client.waitingFor('round-001')).toEqual(cast('request-1'));
    const outcome = client.follow('request-1');
    letIn(last());
    last().say({ type: 'done', id: 'request-1' });
    expect(await outcome).toEqual({ ok: true });
    expect(before.storage.get('outbox')).toBeNull();
  });

  it('replaces an older one of the same round; notes queue and go in order, one at a time', async () => {
    const { client, last } = scriptedPhone();
    client.start();
    const old = client.request(cast('request-1', 1));
    void client.request(note('request-2'));
    void client.request(cast('request-3', 5));
    void client.request(note('request-4'));
    expect(await old).toMatchObject({ ok: false, error: 'cancelled' });
    letIn(last());
    const order: string[] = [];
    for (const expected of ['request-2', 'request-3', 'request-4']) {
      const asked = last().sent.filter((m) => 'id' in m);
      order.push(expected);
      expect(asked.map((m) => 'id' in m && m.id)).toEqual(order);
      last().say({ type: 'done', id: expected });
    }
    expect(client.state.waiting).toBe(0);
  });

  it.each(['not-saved', 'busy', 'disk-full'] as const)('stays and goes again after %s', (error) => {
    const { client, last } = scriptedPhone();
    client.start();
    letIn(last());
    void client.request(cast('request-1'));
    last().say({ type: 'failed', id: 'request-1', error });
    expect(client.state.waiting).toBe(1);
    expect(last().of('cast')).toHaveLength(1);
    vi.advanceTimersByTime(300);
    expect(last().of('cast')).toHaveLength(2);
  });

  it('is handed back after a final refusal; an earlier try makes that unsure', async () => {
    const { client, last } = scriptedPhone();
    client.start();
    letIn(last());
    const first = client.request(cast('request-1'));
    last().say({ type: 'failed', id: 'request-1', error: 'round-not-open' });
    expect(await first).toEqual({ ok: false, error: 'round-not-open', unsure: false });
    const second = client.request(cast('request-2'));
    vi.advanceTimersByTime(4_000);
    last().say({ type: 'failed', id: 'request-2', error: 'round-not-open' });
    expect(await second).toEqual({ ok: false, error: 'round-not-open', unsure: true });
  });

  it('of an earlier page that nobody follows is reported as missed when it is refused', () => {
    const storage = memoryStorage();
    storage.set('outbox', JSON.stringify([cast('request-1'), { nonsense: true }, 3]));
    const { client, last } = scriptedPhone({ storage });
    client.start();
    letIn(last());
    last().say({ type: 'failed', id: 'request-1', error: 'round-not-open' });
    expect(client.state).toMatchObject({ missed: true, waiting: 0 });
  });

  it('that makes the laptop hang up as malformed is not sent for ever', async () => {
    const { client, last } = scriptedPhone();
    client.start();
    letIn(last());
    const outcome = client.request(cast('request-1'));
    last().end(CLOSE.malformed);
    expect(await outcome).toEqual({ ok: false, error: 'invalid', unsure: false });
  });

  it('is sent when the phone has no room to keep it', async () => {
    const full = phoneStorage(
      {
        getItem: () => null,
        setItem: () => {
          throw new Error('quota');
        },
        removeItem: () => undefined,
      },
      { state: null, replaceState: () => undefined },
    );
    const { client, last } = scriptedPhone({ storage: full });
    client.start();
    letIn(last());
    const outcome = client.request(cast('request-1'));
    last().say({ type: 'done', id: 'request-1' });
    expect(await outcome).toEqual({ ok: true });
  });

  it('waits for a seat; joining goes first', () => {
    const { client, last } = scriptedPhone();
    client.start();
    letIn(last(), null);
    void client.request(cast('request-1'));
    void client.request({ type: 'join', id: 'request-2', groupId: 'group-001' });
    expect(last().of('cast')).toHaveLength(0);
    last().say({ type: 'done', id: 'request-2', seat: SEAT });
    expect(last().of('cast')).toHaveLength(1);
  });
});

describe('the line', () => {
  it('comes back with growing pauses, and says that it is gone only after two seconds', () => {
    const { client, last, sockets } = scriptedPhone();
    client.start();
    letIn(last());
    expect(client.state.link).toBe('good');
    last().end();
    expect(client.state.link).toBe('connecting');
    const pauses: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const from = Date.now();
      const count = sockets.length;
      while (sockets.length === count) vi.advanceTimersByTime(50);
      pauses.push(Date.now() - from);
      last().end();
    }
    expect(pauses).toEqual([300, 600, 1200, 2400, 4800, 8000, 8000]);
    expect(client.state.link).toBe('offline');
    client.wake();
    letIn(last());
    expect(client.state.link).toBe('good');
  });

  it('is weak without a sign of life, dead after three, and tried anew', () => {
    const { client, last, sockets } = scriptedPhone();
    client.start();
    letIn(last());
    vi.advanceTimersByTime(PHONE_PING_MS + 2_000);
    expect(client.state.link).toBe('weak');
    const { at } = last().of('ping')[0] ?? { at: 0 };
    last().say({ type: 'pong', at: Date.now(), now: at });
    expect(client.state.link).toBe('good');
    vi.advanceTimersByTime(4 * PHONE_PING_MS);
    expect(sockets[0]?.isClosed).toBe(true);
    vi.advanceTimersByTime(300);
    expect(sockets.length).toBe(2);
  });

  it('is probed when the page wakes up, and given up when nothing comes', () => {
    const { client, last, sockets } = scriptedPhone();
    client.start();
    letIn(last());
    vi.advanceTimersByTime(1);
    client.wake();
    expect(last().of('ping')).toHaveLength(1);
    vi.advanceTimersByTime(3_000);
    expect(sockets[0]?.isClosed).toBe(true);
  });

  it('does not fight with another tab; it takes over when it is looked at', () => {
    const { client, last, sockets } = scriptedPhone();
    client.start();
    letIn(last());
    last().end(CLOSE.replaced);
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
    expect(client.state).toMatchObject({ link: 'refused', reason: 'replaced' });
    client.wake();
    letIn(last());
    expect(client.state).toMatchObject({ link: 'good', reason: null });
  });

  it('stops at an unknown code until there is another', () => {
    const { client, last, sockets } = scriptedPhone();
    client.start();
    last().open();
    last().say({ type: 'refused', reason: 'code-unknown' });
    last().end(CLOSE.refused);
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
    expect(client.state).toMatchObject({ link: 'refused', reason: 'code-unknown' });
    client.setCode('ACDEF');
    last().open();
    expect(last().of('hello')[0]?.code).toBe('ACDEF');
  });

  it('tries again by itself where joining is locked', () => {
    const { client, last, sockets } = scriptedPhone();
    client.start();
    last().open();
    last().say({ type: 'refused', reason: 'locked' });
    last().end(CLOSE.refused);
    expect(client.state).toMatchObject({ link: 'refused', reason: 'locked' });
    vi.advanceTimersByTime(8_000);
    expect(sockets.length).toBe(2);
    letIn(last(), null);
    expect(client.state).toMatchObject({ link: 'good', reason: null, seat: null });
  });

  it('loads a page that is too old once, not for ever', () => {
    const reload = vi.fn();
    const storage = memoryStorage();
    for (let i = 0; i < 3; i += 1) {
      const { client, last } = scriptedPhone({ storage, reload });
      client.start();
      last().open();
      last().say({ type: 'refused', reason: 'reload' });
      last().end(CLOSE.refused);
    }
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('ignores what is no message', () => {
    const { client, last } = scriptedPhone();
    client.start();
    letIn(last());
    const before = client.state;
    for (const data of ['', '{', 'null', '{"type":"nonsense"}', new ArrayBuffer(2)])
      last().onmessage?.({ data } as never);
    expect(client.state).toBe(before);
  });
});

describe('a phone without localStorage', () => {
  it('is the same phone after a reload', () => {
    const history = {
      state: null as unknown,
      replaceState(state: unknown) {
        history.state = JSON.parse(JSON.stringify(state));
      },
    };
    phoneStorage(null, history).set('token', 'abc');
    expect(phoneStorage(null, history).get('token')).toBe('abc');
  });
});
