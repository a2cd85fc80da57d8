import { describe, expect, it } from 'vitest';
import { CLOSE } from '../../shared/contract/phone-protocol';
import { LIMITS } from '../../shared/domain/limits';
import { CODE_ALPHABET } from '../engine/codes';
import { SessionLibrary } from '../storage/library';
import { sampleSession } from '../storage/testing/sample';
import { temporaryFolder } from '../storage/testing/temporary-folder';
import { castIn, CODE, newId, openRoom, savedSession, TestPhone } from './testing/lan-room';

const codeOf = (n: number): string => {
  const size = CODE_ALPHABET.length;
  const digits = [n, n / size, n / size ** 2, n / size ** 3, n / size ** 4];
  return digits.map((digit) => CODE_ALPHABET[Math.floor(digit) % size]).join('');
};

async function refusal(phone: TestPhone): Promise<string> {
  const { reason } = await phone.next('refused');
  expect(await phone.closed()).toBe(CLOSE.refused);
  return reason;
}

describe('an unknown phone', () => {
  it('does not get in with a wrong code, or none', async () => {
    const { port } = await openRoom(await savedSession());
    expect(await refusal(await TestPhone.hello(port, { code: 'WRXNG' }))).toBe('code-unknown');
    expect(await refusal(await TestPhone.hello(port, { code: '' }))).toBe('code-unknown');
  });

  it('cannot guess for long; who has a seat still gets in, and after a while everyone', async () => {
    let now = Date.now();
    const saved = await savedSession();
    const { port } = await openRoom(saved, { clock: () => now });
    const seated = await TestPhone.hello(port);
    await seated.join(saved.session);
    for (let n = 0; n < 20; n++)
      expect(await refusal(await TestPhone.hello(port, { code: codeOf(n) }))).toBe('code-unknown');
    // The right code tells nothing now.
    expect(await refusal(await TestPhone.hello(port))).toBe('busy');
    const again = await TestPhone.hello(port, { token: seated.token, code: '' });
    expect((await again.next('welcome')).seat).not.toBeNull();
    now += 61_000;
    await (await TestPhone.hello(port)).next('welcome');
  });

  it('is not taken for a guesser when its page has no code, or the one of before', async () => {
    const { port, room } = await openRoom(await savedSession());
    room.setCode('GHJKM');
    for (let n = 0; n < 15; n++) {
      expect(await refusal(await TestPhone.hello(port))).toBe('code-unknown');
      expect(await refusal(await TestPhone.hello(port, { code: '' }))).toBe('code-unknown');
    }
    await (await TestPhone.hello(port, { code: 'GHJKM' })).next('welcome');
  });

  it('finds a full room closed', async () => {
    const library = await SessionLibrary.open(await temporaryFolder());
    const session = structuredClone(sampleSession(0));
    for (let n = 0; n < LIMITS.phones; n++)
      session.participants[`seat-${String(n).padStart(6, '0')}`] = {
        groupId: session.groups[0]?.id ?? null,
        channel: 'phone',
        code: codeOf(n),
        number: n + 1,
        device: String(n).padStart(43, 'x'),
      };
    await library.create(session);
    const { port } = await openRoom({ library, session }, { code: 'YYYYY' });
    expect(await refusal(await TestPhone.hello(port, { code: 'YYYYY' }))).toBe('full');
  });
});

describe('a locked room', () => {
  it('keeps who has a seat and sends away who has none', async () => {
    const saved = await savedSession();
    const { port, room } = await openRoom(saved);
    const seated = await TestPhone.hello(port);
    await seated.join(saved.session);
    const guest = await TestPhone.hello(port);
    await guest.next('welcome');
    room.setLocked(true);
    expect(await refusal(guest)).toBe('locked');
    expect(await refusal(await TestPhone.hello(port))).toBe('locked');
    expect(await seated.ask(castIn(saved.session, 1))).toMatchObject({ type: 'done' });
    const again = await TestPhone.hello(port, { token: seated.token, code: '' });
    expect((await again.next('welcome')).seat).not.toBeNull();
    room.setLocked(false);
    await (await TestPhone.hello(port)).next('welcome');
  });

  it('lets the owner of a seat back in by its code, to that seat and no other', async () => {
    const saved = await savedSession();
    const { port, room } = await openRoom(saved);
    const seat = await (await TestPhone.hello(port)).join(saved.session);
    room.setLocked(true);
    const fresh = await TestPhone.hello(port, { code: seat.code });
    expect((await fresh.next('welcome')).seat).toBeNull();
    const groupId = saved.session.groups[1]?.id ?? '';
    expect(await fresh.ask({ type: 'join', id: newId(), groupId })).toMatchObject({
      type: 'failed',
      error: 'forbidden',
    });
    expect(await fresh.ask({ type: 'enter', id: newId(), code: seat.code })).toMatchObject({
      type: 'done',
      seat,
    });
  });
});

it('a new code keeps the seats and ends the old code', async () => {
  const saved = await savedSession();
  const { port, room } = await openRoom(saved);
  const seated = await TestPhone.hello(port);
  await seated.join(saved.session);
  const guest = await TestPhone.hello(port);
  await guest.next('welcome');
  room.setCode('GHJKM');
  expect(await refusal(guest)).toBe('code-unknown');
  expect(await refusal(await TestPhone.hello(port, { code: CODE }))).toBe('code-unknown');
  await (await TestPhone.hello(port, { code: 'ghjkm' })).next('welcome');
  expect(await seated.ask(castIn(saved.session, 1))).toMatchObject({ type: 'done' });
});

describe('codes of seats', () => {
  const limits = { messages: { burst: 200, perSecond: 10 } };
  const guess = async (phone: TestPhone, from: number, count: number): Promise<void> => {
    for (let n = from; n < from + count; n++)
      expect(await phone.ask({ type: 'enter', id: newId(), code: codeOf(n) })).toMatchObject({
        error: 'code-unknown',
      });
  };

  it('cannot be guessed: after twenty wrong ones the right one is refused too', async () => {
    const saved = await savedSession();
    const { port } = await openRoom(saved, { limits });
    const owner = await TestPhone.hello(port);
    const seat = await owner.join(saved.session);
    const phone = await TestPhone.hello(port);
    await phone.next('welcome');
    await guess(phone, 0, 20);
    const right = { type: 'enter', id: newId(), code: seat.code } as const;
    expect(await phone.ask(right)).toMatchObject({ type: 'failed', error: 'busy' });
    // Nor by the front door, from the same address.
    expect(await refusal(await TestPhone.hello(port, { code: seat.code }))).toBe('code-unknown');
    expect(await owner.ask(castIn(saved.session, 1))).toMatchObject({ type: 'done' });
  });

  it('stay open to the others when a few addresses guess; not when many do, but to who has a secret', async () => {
    let now = Date.now();
    const saved = await savedSession();
    const { port } = await openRoom(saved, { limits, clock: () => now });
    const owner = await TestPhone.hello(port);
    const seat = await owner.join(saved.session);
    const enter = { type: 'enter', code: seat.code } as const;
    const other = await TestPhone.hello(port, { from: '127.0.0.100' });
    await other.next('welcome');
    for (const host of [2, 3, 4, 5, 6]) {
      // Before the last one more than twice what two addresses may try.
      if (host === 6)
        expect(await other.ask({ ...enter, id: newId() })).toMatchObject({ type: 'done' });
      const guesser = await TestPhone.hello(port, { from: `127.0.0.${host}` });
      await guesser.next('welcome');
      await guess(guesser, host * 100, 20);
    }
    const late = await TestPhone.hello(port, { from: '127.0.0.101' });
    await late.next('welcome');
    expect(await late.ask({ ...enter, id: newId() })).toMatchObject({ error: 'busy' });
    const again = await TestPhone.hello(port, { token: other.token, code: '' });
    expect((await again.next('welcome')).seat).toEqual(seat);
    expect(await again.ask(castIn(saved.session, 1))).toMatchObject({ type: 'done' });
    now += 301_000;
    expect(await late.ask({ ...enter, id: newId() })).toMatchObject({ type: 'done' });
  });
});

describe('guests, who have no seat yet,', () => {
  it('go after a while; who has a seat stays, and a guest may come again', async () => {
    let now = Date.now();
    const saved = await savedSession();
    const { port } = await openRoom(saved, {
      clock: () => now,
      limits: { guestMs: 600_000, silentMs: 3_600_000 },
    });
    const seated = await TestPhone.hello(port);
    await seated.join(saved.session);
    const guest = await TestPhone.hello(port);
    await guest.next('welcome');
    now += 599_000;
    const fresh = await TestPhone.hello(port);
    await fresh.next('welcome');
    now += 2_000;
    expect(await guest.closed()).toBe(CLOSE.noSeat);
    const again = await TestPhone.hello(port, { token: guest.token });
    await again.join(saved.session);
    await fresh.join(saved.session);
    expect(await seated.ask(castIn(saved.session, 1))).toMatchObject({ type: 'done' });
  });

  it('of one address make place for each other, and for nobody else', async () => {
    const saved = await savedSession();
    const { port } = await openRoom(saved, { limits: { guestsPerAddress: 3 } });
    const elsewhere = await TestPhone.hello(port, { from: '127.0.0.9' });
    await elsewhere.next('welcome');
    const seated = await TestPhone.hello(port);
    await seated.join(saved.session);
    const guests: TestPhone[] = [];
    for (let n = 0; n < 5; n++) {
      const guest = await TestPhone.hello(port);
      await guest.next('welcome');
      guests.push(guest);
    }
    const [first, second, ...others] = guests;
    expect(await first?.closed()).toBe(CLOSE.noSeat);
    expect(await second?.closed()).toBe(CLOSE.noSeat);
    // The newest are there and get their seats.
    for (const guest of [...others, elsewhere]) await guest.join(saved.session);
    expect(await seated.ask(castIn(saved.session, 1))).toMatchObject({ type: 'done' });
  });

  it('cannot hold all places: a phone with a seat always comes back', async () => {
    const saved = await savedSession();
    const { port } = await openRoom(saved, { limits: { phones: 10, crowd: 6 } });
    const seated = await TestPhone.hello(port);
    await seated.join(saved.session);
    seated.socket.close();
    await seated.closed();
    const alone = await TestPhone.hello(port, { from: '127.0.0.9' });
    await alone.next('welcome');
    const holding: TestPhone[] = [];
    for (let n = 0; n < 20; n++) {
      const guest = await TestPhone.hello(port);
      await guest.next('welcome');
      holding.push(guest);
    }
    const again = await TestPhone.hello(port, { token: seated.token, code: '' });
    expect((await again.next('welcome')).seat).not.toBeNull();
    expect(await again.ask(castIn(saved.session, 1))).toMatchObject({ type: 'done' });
    // Those that hold places lose theirs, not the one guest of another address.
    await alone.join(saved.session);
    expect(holding.filter(({ closeCode }) => closeCode === CLOSE.noSeat).length).toBeGreaterThan(
      10,
    );
  });
});
