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

it('codes of seats cannot be guessed: after ten wrong ones the right one is refused too', async () => {
  const saved = await savedSession();
  const { port } = await openRoom(saved, { limits: { messages: { burst: 100, perSecond: 10 } } });
  const owner = await TestPhone.hello(port);
  const seat = await owner.join(saved.session);
  const phone = await TestPhone.hello(port);
  await phone.next('welcome');
  for (let n = 0; n < 10; n++)
    expect(await phone.ask({ type: 'enter', id: newId(), code: codeOf(n) })).toMatchObject({
      error: 'code-unknown',
    });
  expect(await phone.ask({ type: 'enter', id: newId(), code: seat.code })).toMatchObject({
    type: 'failed',
    error: 'busy',
  });
  // Nor by the front door, from the same address.
  expect(await refusal(await TestPhone.hello(port, { code: seat.code }))).toBe('code-unknown');
  expect(await owner.ask(castIn(saved.session, 1))).toMatchObject({ type: 'done' });
});
