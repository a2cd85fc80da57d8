import { expect, it } from 'vitest';
import { CODE, castIn, openRoom, savedSession, TestPhone } from './testing/lan-room';

const PHONES = 300;

it('300 phones join and cast at once: 300 ballots, each one on disk when it was confirmed', async () => {
  const saved = await savedSession();
  const { session } = saved;
  const { port, engine, room } = await openRoom(saved);
  const phones = await Promise.all(
    Array.from({ length: PHONES }, () => TestPhone.hello(port, { code: CODE })),
  );
  const seats = await Promise.all(
    phones.map((phone, index) => phone.join(session, index % session.groups.length)),
  );
  expect(new Set(seats.map(({ code }) => code)).size).toBe(PHONES);
  expect(new Set(seats.map(({ number }) => number)).size).toBe(PHONES);
  expect(room.connected).toBe(PHONES);
  expect(room.presence().map(({ connection }) => connection)).toEqual(Array(PHONES).fill('good'));

  const unconfirmed: string[] = [];
  await Promise.all(
    phones.map(async (phone, index) => {
      const asked = castIn(session, index);
      const answer = await phone.ask(asked);
      // What the engine calls its state is what is on disk.
      const seat = seats[index];
      const found = Object.entries(engine.state.history.session.participants).find(
        ([, { code }]) => code === seat?.code,
      );
      const durable = engine.state.history.session.rounds[0]?.ballots[found?.[0] ?? ''];
      if (answer.type !== 'done' || JSON.stringify(durable) !== JSON.stringify(asked.ballot))
        unconfirmed.push(JSON.stringify(answer));
    }),
  );
  expect(unconfirmed).toEqual([]);
  const onDisk = await saved.library.store(session.id).open();
  if (!onDisk.ok) throw new Error(onDisk.error);
  const { rounds, participants } = onDisk.session;
  expect(Object.keys(rounds[0]?.ballots ?? {})).toHaveLength(PHONES);
  for (const [id, ballot] of Object.entries(rounds[0]?.ballots ?? {})) {
    const index = seats.findIndex(({ code }) => code === participants[id]?.code);
    expect(ballot).toEqual(castIn(session, index).ballot);
  }
}, 60_000);
