import { describe, expect, it } from 'vitest';
import { CLOSE, PHONE_PROTOCOL } from '../../shared/contract/phone-protocol';
import type { LanLimits } from './limits';
import {
  castIn,
  CODE,
  newId,
  newToken,
  openRoom,
  savedSession,
  TestPhone,
} from './testing/lan-room';

/** A room with someone who does nothing wrong, and someone who will. */
async function roomOfTwo(limits: Partial<LanLimits> = {}) {
  const saved = await savedSession();
  const open = await openRoom(saved, { limits });
  const good = await TestPhone.hello(open.port);
  const bad = await TestPhone.hello(open.port);
  await good.join(saved.session, 0);
  const badSeat = await bad.join(saved.session, 1);
  const { revision } = open.engine.state;
  const before = good.received.length;
  /** Nothing changed, and the other one noticed nothing and goes on. */
  const expectUnharmed = async (): Promise<void> => {
    expect(open.engine.state.revision).toBe(revision);
    expect(good.received).toHaveLength(before);
    expect(await good.ask(castIn(saved.session, 1))).toMatchObject({ type: 'done' });
    expect(good.closeCode).toBeNull();
  };
  return { ...open, ...saved, good, bad, badSeat, expectUnharmed };
}

describe('cut off alone, with nothing changed:', () => {
  const cast = (session: Parameters<typeof castIn>[0]) => castIn(session, 1);

  it.each<[string, (session: Parameters<typeof castIn>[0]) => unknown]>([
    ['a forged participant', (s) => ({ ...cast(s), participantId: 'seat-000001' })],
    ['a forged group', (s) => ({ ...cast(s), groupId: s.groups[0]?.id })],
    ['a command of the facilitator', (s) => ({ type: 'round/close', id: s.rounds[0]?.id })],
    [
      'an envelope of a window',
      (s) => ({ commandId: newId(), command: { type: 'round/close', id: s.rounds[0]?.id } }),
    ],
    [
      'a rebind by name',
      () => ({ type: 'seat/rebind', id: newId(), participantId: 'seat-000001' }),
    ],
    ['a list', () => []],
    ['null', () => null],
    [
      'a ballot that is no ballot',
      (s) => ({ ...cast(s), ballot: { answers: [], importance: {} } }),
    ],
    ['an id that is none', (s) => ({ ...cast(s), id: '../../x' })],
    ['a second hello', () => hello()],
  ])('%s', async (_name, make) => {
    const { session, bad, expectUnharmed } = await roomOfTwo();
    bad.socket.send(JSON.stringify(make(session)));
    expect(await bad.closed()).toBe(CLOSE.malformed);
    await expectUnharmed();
  });

  it.each<[string, string | Buffer, boolean]>([
    ['no JSON', 'hello', false],
    ['nothing', '', false],
    ['deep nesting', '['.repeat(8_000) + ']'.repeat(8_000), false],
    ['a number', '1e999', false],
    ['a binary message', Buffer.from('{"type":"ping","at":1}'), true],
  ])('%s', async (_name, data, binary) => {
    const { bad, expectUnharmed } = await roomOfTwo();
    bad.socket.send(data, { binary });
    expect(await bad.closed()).toBe(CLOSE.malformed);
    await expectUnharmed();
  });

  it('text that is not UTF-8', async () => {
    const { bad, expectUnharmed } = await roomOfTwo();
    bad.socket.send(Buffer.from([0xff, 0xfe, 0xfd]), { binary: false });
    expect(await bad.closed()).toBe(1007);
    await expectUnharmed();
  });

  it('a message of 1 MB', async () => {
    const { bad, expectUnharmed } = await roomOfTwo();
    bad.socket.send(JSON.stringify({ type: 'ping', at: 1, more: 'a'.repeat(1024 * 1024) }));
    expect(await bad.closed()).toBe(CLOSE.tooLarge);
    await expectUnharmed();
  });

  it('a thousand messages at once', async () => {
    const { bad, expectUnharmed } = await roomOfTwo();
    for (let at = 0; at < 1_000; at++) bad.send({ type: 'ping', at });
    expect(await bad.closed()).toBe(CLOSE.flood);
    expect(bad.received.filter(({ type }) => type === 'pong').length).toBeLessThan(100);
    await expectUnharmed();
  });

  it('a flood that goes on over a new connection', async () => {
    const { port, bad, expectUnharmed } = await roomOfTwo({
      messages: { burst: 20, perSecond: 0 },
    });
    for (let at = 0; at < 50; at++) bad.send({ type: 'ping', at });
    expect(await bad.closed()).toBe(CLOSE.flood);
    const again = await TestPhone.hello(port, { token: bad.token, code: '' });
    expect(await again.closed()).toBe(CLOSE.flood);
    await expectUnharmed();
  });

  it('a phone that comes in again and again', async () => {
    const { port, bad, expectUnharmed } = await roomOfTwo({ messages: { burst: 6, perSecond: 0 } });
    const { token } = bad;
    let last = bad;
    for (let times = 0; times < 4; times++) {
      const again = await TestPhone.hello(port, { token });
      await again.next('welcome');
      expect(await last.closed()).toBe(CLOSE.replaced);
      last = again;
    }
    expect(await (await TestPhone.hello(port, { token })).closed()).toBe(CLOSE.flood);
    await expectUnharmed();
  });

  it('garbage on the line below the messages', async () => {
    const { bad, expectUnharmed } = await roomOfTwo();
    const { _socket: line } = bad.socket as unknown as { _socket: { write(data: Buffer): void } };
    line.write(Buffer.alloc(64, 0xff));
    await bad.closed();
    await expectUnharmed();
  });
});

const hello = () => ({
  type: 'hello',
  protocol: PHONE_PROTOCOL,
  token: newToken(),
  code: CODE,
  seen: null,
});

describe('before the hello', () => {
  it.each<[string, unknown, number]>([
    ['a request', { type: 'join', id: 'request-1', groupId: 'group-0001' }, CLOSE.malformed],
    ['a ping', { type: 'ping', at: 1 }, CLOSE.malformed],
    ['a short secret', { ...hello(), token: 'abc' }, CLOSE.malformed],
    ['a key too many', { ...hello(), device: 'x' }, CLOSE.malformed],
  ])('%s is refused', async (_name, message, code) => {
    const { port } = await openRoom(await savedSession());
    const phone = await TestPhone.connect(port);
    phone.socket.send(JSON.stringify(message));
    expect(await phone.closed()).toBe(code);
    expect(phone.received.filter(({ type }) => type !== 'refused')).toEqual([]);
  });

  it.each([
    ['an older page', { ...hello(), protocol: 0 }],
    ['a newer page with other words', { type: 'hello', protocol: 2, secret: 'x', lang: 'fy' }],
  ])('%s is told to load anew', async (_name, message) => {
    const { port } = await openRoom(await savedSession());
    const phone = await TestPhone.connect(port);
    phone.socket.send(JSON.stringify(message));
    expect(await phone.next('refused')).toEqual({ type: 'refused', reason: 'reload' });
    expect(await phone.closed()).toBe(CLOSE.refused);
  });

  it('an address that only opens connections is stopped; others get in', async () => {
    const { port } = await openRoom(await savedSession(), { limits: { strangersPerAddress: 3 } });
    const phone = await TestPhone.hello(port);
    await phone.next('welcome');
    const silent = [];
    for (let n = 0; n < 4; n++) silent.push(await TestPhone.connect(port));
    expect(await silent[3]?.closed()).toBe(CLOSE.flood);
    expect(silent.slice(0, 3).map(({ closeCode }) => closeCode)).toEqual([null, null, null]);
    silent[0]?.socket.terminate();
    await expect
      .poll(async () => {
        const next = await TestPhone.hello(port);
        return Promise.race([next.next('welcome').then(({ type }) => type), next.closed()]);
      })
      .toBe('welcome');
  });

  it('silence ends the connection', async () => {
    const { port } = await openRoom(await savedSession(), { limits: { helloMs: 60 } });
    const phone = await TestPhone.connect(port);
    expect(await phone.closed()).toBe(CLOSE.silent);
    expect(phone.received).toEqual([]);
  });
});

it('a phone without a sign of life is let go, one that gives signs stays', async () => {
  const saved = await savedSession();
  let now = Date.now();
  const { port } = await openRoom(saved, { clock: () => now });
  const silent = await TestPhone.hello(port);
  const lively = await TestPhone.hello(port);
  await silent.next('welcome');
  await lively.next('welcome');
  now += 14_000;
  lively.send({ type: 'ping', at: 1 });
  await lively.next('pong');
  now += 2_000;
  expect(await silent.closed()).toBe(CLOSE.silent);
  expect(await lively.ask(castIn(saved.session, 1))).toMatchObject({ type: 'failed' });
});

it('what fails is told to the one who asked, with its id', async () => {
  const { session, engine, good, bad, expectUnharmed } = await roomOfTwo();
  const asked = { ...castIn(session, 1), roundId: 'round-unknown' };
  expect(await bad.ask(asked)).toEqual({ type: 'failed', id: asked.id, error: 'not-found' });
  const empty = { ...castIn(session, 1), ballot: { answers: {}, importance: {} } };
  expect(await bad.ask(empty)).toMatchObject({ error: 'ballot-incomplete' });
  const stray = { type: 'join', id: newId(), groupId: 'group-unknown' } as const;
  expect(await bad.ask(stray)).toMatchObject({ error: 'not-found' });
  expect(engine.state.storageFailed).toBe(false);
  expect(good.received.some(({ type }) => type === 'failed')).toBe(false);
  await expectUnharmed();
});

it('the id of a request belongs to one phone: another one can use it, nobody can change it', async () => {
  const { session, engine, good, bad } = await roomOfTwo();
  const mine = castIn(session, 1);
  expect(await good.ask(mine)).toMatchObject({ type: 'done' });
  const other = { ...castIn(session, 2), id: mine.id };
  expect(await bad.ask(other)).toMatchObject({ type: 'done' });
  expect(await good.ask({ ...castIn(session, 4), id: mine.id })).toMatchObject({
    type: 'failed',
    error: 'invalid',
  });
  const ballots = Object.values(engine.state.history.session.rounds[0]?.ballots ?? {});
  expect(ballots).toHaveLength(2);
  expect(ballots).toEqual(expect.arrayContaining([mine.ballot, other.ballot]));
});
