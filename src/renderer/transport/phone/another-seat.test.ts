import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DRAFTS } from './storage';
import { cast, letIn, note, scriptedPhone, SEAT } from './testing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('another seat', () => {
  const OTHER = { groupId: 'group-002', number: 512, code: 'W3XYT' };

  it('never gets a vote that was made from the one before; notes stay', async () => {
    const { client, last } = scriptedPhone();
    client.start();
    letIn(last());
    // Away before these arrive; meanwhile the person goes on with another phone.
    last().end();
    const vote = client.request(cast('request-1'));
    void client.request(note('request-2'));
    vi.advanceTimersByTime(10_000);
    letIn(last(), null);
    const entered = client.request({ type: 'enter', id: 'request-3', code: OTHER.code });
    last().say({ type: 'done', id: 'request-3', seat: OTHER });
    expect(await entered).toEqual({ ok: true });
    expect(await vote).toEqual({ ok: false, error: 'not-found', unsure: true });
    expect(last().of('cast')).toEqual([]);
    expect(last().of('note')).toHaveLength(1);
    expect(client.state).toMatchObject({ seat: OTHER, waiting: 1 });
  });

  it('says so when an earlier page left the vote', () => {
    const before = scriptedPhone();
    before.client.start();
    letIn(before.last());
    void before.client.request(cast('request-1'));
    before.client.stop();
    const { client, last } = scriptedPhone({ storage: before.storage });
    client.start();
    letIn(last(), OTHER);
    expect(last().of('cast')).toEqual([]);
    expect(client.state).toMatchObject({ missed: true, waiting: 0 });
  });

  it('is not a corrected group: the vote goes on its way, and the clock stays right', () => {
    const { client, last } = scriptedPhone();
    client.start();
    letIn(last());
    vi.advanceTimersByTime(4_000);
    void client.request(cast('request-1'));
    const moved = { ...SEAT, groupId: 'group-002' };
    last().say({ type: 'welcome', protocol: 1, seat: moved, answers: null, now: Date.now() });
    expect(client.state).toMatchObject({ seat: moved, waiting: 1, clockOffset: 0 });
    expect(last().of('cast').length).toBeGreaterThan(0);
  });

  it('clears what was begun here: the next person never sees it, and the same one keeps it', async () => {
    const { client, storage, last } = scriptedPhone();
    client.start();
    letIn(last());
    for (const name of DRAFTS) storage.set(name, 'begun by the first');
    // Back after a gap, in the same seat.
    last().end();
    vi.advanceTimersByTime(10_000);
    letIn(last());
    for (const name of DRAFTS) expect(storage.get(name)).not.toBeNull();
    const entered = client.request({ type: 'enter', id: 'request-1', code: OTHER.code });
    last().say({ type: 'done', id: 'request-1', seat: OTHER });
    await entered;
    for (const name of DRAFTS) expect(storage.get(name)).toBeNull();
  });
});

describe('a seat that went to another phone', () => {
  it('is told apart from never having had one, on this connection and after a gap', () => {
    const { client, last } = scriptedPhone();
    client.start();
    letIn(last(), null);
    expect(client.state.moved).toBe(false);
    last().say({ type: 'welcome', protocol: 1, seat: SEAT, answers: null, now: 0 });
    last().say({ type: 'welcome', protocol: 1, seat: null, answers: null, now: 0 });
    expect(client.state).toMatchObject({ seat: null, moved: true });
    last().end();
    vi.advanceTimersByTime(10_000);
    letIn(last(), null);
    expect(client.state.moved).toBe(true);
    letIn(last());
    expect(client.state.moved).toBe(false);
  });

  it('leaves the way in to the next person, who gets a seat of their own', async () => {
    const { client, storage, last, sockets } = scriptedPhone();
    client.start();
    letIn(last());
    storage.set('draft-round', 'begun by the first');
    last().say({ type: 'welcome', protocol: 1, seat: null, answers: null, now: 0 });
    const before = sockets.length;
    client.setCode('ACDEF');
    expect(sockets.length).toBe(before + 1);
    letIn(last(), null);
    expect(last().of('hello')[0]).toMatchObject({ code: 'ACDEF' });
    expect(client.state).toMatchObject({ seat: null, moved: false });
    const joined = client.request({ type: 'join', id: 'request-1', groupId: 'group-002' });
    const own = { groupId: 'group-002', number: 512, code: 'W3XYT' };
    last().say({ type: 'done', id: 'request-1', seat: own });
    expect(await joined).toEqual({ ok: true });
    expect(client.state).toMatchObject({ seat: own, moved: false });
    expect(storage.get('draft-round')).toBeNull();
  });
});
