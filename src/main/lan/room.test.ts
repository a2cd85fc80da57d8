import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { activitiesOf, AGENDA_TEMPLATES } from '../../shared/agenda/templates';
import { CLOSE } from '../../shared/contract/phone-protocol';
import type { Command } from '../../shared/domain/commands';
import type { SessionEngine } from '../engine/engine';
import {
  castIn,
  CODE,
  newId,
  newToken,
  openRoom,
  savedSession,
  TestPhone,
} from './testing/lan-room';

/** Opens an activity that takes notes; answers with its id. */
async function openInput(engine: SessionEngine): Promise<string> {
  const template = AGENDA_TEMPLATES.find(({ id }) => id === 'half-day');
  const activities = template ? activitiesOf(template, 'nl', randomUUID) : [];
  const { id: activityId } = activities.find(({ kind }) => kind === 'input') ?? { id: '' };
  const commands: Command[] = [
    { type: 'round/close', id: engine.state.history.session.rounds[0]?.id ?? '' },
    { type: 'agenda/apply', activities },
    { type: 'live/go', activityId },
    { type: 'activity/status', id: activityId, status: 'open' },
  ];
  for (const command of commands) {
    const result = await engine.dispatch('facilitator', { commandId: newId(), command });
    if (!result.ok && command.type !== 'activity/status') throw new Error(result.error);
  }
  return activityId;
}

describe('a phone', () => {
  it('gets in with the code, takes a seat and casts; the answer is on disk', async () => {
    const saved = await savedSession();
    const { session } = saved;
    const { port, engine } = await openRoom(saved);
    const phone = await TestPhone.hello(port, { code: ' ac-def ' });
    expect(await phone.next('welcome')).toMatchObject({ protocol: 1, seat: null, answers: null });
    expect((await phone.next('snapshot')).snapshot).toMatchObject({
      audience: 'ballot',
      title: session.title,
    });
    const seat = await phone.join(session, 1);
    expect(seat).toMatchObject({ groupId: session.groups[1]?.id });
    expect(seat.number).toBeGreaterThanOrEqual(100);
    const asked = castIn(session, 3);
    const answer = await phone.ask(asked);
    expect(answer).toMatchObject({ type: 'done', answers: { ballot: asked.ballot } });
    const onDisk = await saved.library.store(session.id).open();
    if (!onDisk.ok) throw new Error(onDisk.error);
    expect(Object.values(onDisk.session.rounds[0]?.ballots ?? {})).toEqual([asked.ballot]);
    const [participant] = Object.values(onDisk.session.participants);
    expect(participant).toMatchObject({ channel: 'phone', code: seat.code, number: seat.number });
    expect(JSON.stringify(onDisk.session)).not.toContain(phone.token);
    expect(engine.state.history.session.rounds[0]?.ballots).toEqual(
      onDisk.session.rounds[0]?.ballots,
    );
  });

  it('has the same seat after a reload, and its own answers', async () => {
    const saved = await savedSession();
    const { port } = await openRoom(saved);
    const first = await TestPhone.hello(port);
    const seat = await first.join(saved.session);
    const asked = castIn(saved.session, 4);
    await first.ask(asked);
    first.socket.terminate();
    // Without a code: it has a seat.
    const again = await TestPhone.hello(port, { token: first.token, code: '' });
    const welcome = await again.next('welcome');
    expect(welcome.seat).toEqual(seat);
    expect(welcome.answers?.ballot).toEqual(asked.ballot);
  });

  it('that comes back closes its older connection and only that one', async () => {
    const saved = await savedSession();
    const { port } = await openRoom(saved);
    const token = newToken();
    const first = await TestPhone.hello(port, { token });
    const other = await TestPhone.hello(port);
    await first.join(saved.session);
    await other.join(saved.session);
    const second = await TestPhone.hello(port, { token });
    expect(await first.closed()).toBe(CLOSE.replaced);
    await second.next('welcome');
    expect(await second.ask(castIn(saved.session, 1))).toMatchObject({ type: 'done' });
    expect(await other.ask(castIn(saved.session, 2))).toMatchObject({ type: 'done' });
  });

  it('keeps its seat over a restart; what it sends once more counts once', async () => {
    const saved = await savedSession();
    const before = await openRoom(saved);
    const phone = await TestPhone.hello(before.port);
    const seat = await phone.join(saved.session);
    const asked = castIn(saved.session, 5);
    await phone.ask(asked);
    await phone.ask(asked);
    await before.close();
    expect(await phone.closed()).toBe(CLOSE.goingAway);
    const after = await openRoom(saved, { port: before.port });
    const again = await TestPhone.hello(after.port, { token: phone.token, code: '' });
    expect((await again.next('welcome')).seat).toEqual(seat);
    expect(await again.ask(asked)).toMatchObject({ type: 'done' });
    const { session } = after.engine.state.history;
    expect(Object.values(session.rounds[0]?.ballots ?? {})).toEqual([asked.ballot]);
    expect(Object.keys(session.participants)).toHaveLength(1);
  });

  it('hears that its vote is in after a restart, also when voting has closed since', async () => {
    const saved = await savedSession();
    const before = await openRoom(saved);
    const phone = await TestPhone.hello(before.port);
    await phone.join(saved.session);
    const asked = castIn(saved.session, 5);
    await phone.ask(asked);
    await before.close();
    const after = await openRoom(saved);
    const command = { type: 'round/close', id: asked.roundId } as const;
    await after.engine.dispatch('facilitator', { commandId: newId(), command });
    const again = await TestPhone.hello(after.port, { token: phone.token, code: '' });
    // The phone never got the confirmation: it asks with the same id.
    expect(await again.ask(asked)).toMatchObject({ type: 'done' });
    expect(await again.ask(castIn(saved.session, 6))).toMatchObject({ error: 'round-not-open' });
    const { rounds } = after.engine.state.history.session;
    expect(Object.values(rounds[0]?.ballots ?? {})).toEqual([asked.ballot]);
  });

  it('moves to another phone by the code of its seat; the old one is told', async () => {
    const saved = await savedSession();
    const { port, engine } = await openRoom(saved);
    const old = await TestPhone.hello(port);
    const seat = await old.join(saved.session);
    const asked = castIn(saved.session, 2);
    await old.ask(asked);
    const told = old.received.length;
    const fresh = await TestPhone.hello(port);
    const answer = await fresh.ask({ type: 'enter', id: newId(), code: seat.code.toLowerCase() });
    expect(answer).toMatchObject({ type: 'done', seat, answers: { ballot: asked.ballot } });
    expect((await old.next('welcome', told)).seat).toBeNull();
    expect(await old.ask(castIn(saved.session, 9))).toMatchObject({
      type: 'failed',
      error: 'not-found',
    });
    await fresh.ask(castIn(saved.session, 8));
    const ballots = engine.state.history.session.rounds[0]?.ballots ?? {};
    expect(Object.values(ballots)).toEqual([castIn(saved.session, 8).ballot]);
  });

  it('is told when the facilitator corrects its group', async () => {
    const saved = await savedSession();
    const { port, engine } = await openRoom(saved);
    const phone = await TestPhone.hello(port, { code: CODE });
    const seat = await phone.join(saved.session, 0);
    const asked = castIn(saved.session, 2);
    await phone.ask(asked);
    await engine.dispatch('facilitator', {
      commandId: newId(),
      command: { type: 'round/close', id: asked.roundId },
    });
    const told = phone.received.length;
    const groupId = saved.session.groups[2]?.id ?? '';
    const command = { type: 'seat/regroup', number: seat.number, groupId } as const;
    await engine.dispatch('facilitator', { commandId: newId(), command });
    expect((await phone.next('welcome', told)).seat).toEqual({ ...seat, groupId });
    // A retry of the vote of before is no contradiction, and does not move it back.
    expect(await phone.ask(asked)).toMatchObject({ type: 'done' });
    const [participant] = Object.values(engine.state.history.session.participants);
    expect(participant?.groupId).toBe(groupId);
  });

  it('brings in a note, once, under the group of its seat', async () => {
    const saved = await savedSession();
    const { port, engine } = await openRoom(saved);
    const activityId = await openInput(engine);
    const phone = await TestPhone.hello(port);
    const seat = await phone.join(saved.session, 2);
    const note = {
      type: 'note',
      noteId: 'note-00001',
      activityId,
      questionId: null,
      kind: 'idea',
      text: 'Eén loket',
    } as const;
    const before = Object.keys(engine.state.history.session.contributions).length;
    expect(await phone.ask({ ...note, id: newId() })).toMatchObject({ type: 'done' });
    // After a crash the phone does not know whether it arrived.
    expect(await phone.ask({ ...note, id: newId() })).toMatchObject({ type: 'done' });
    const { contributions } = engine.state.history.session;
    expect(Object.keys(contributions)).toHaveLength(before + 1);
    expect(contributions['note-00001']).toMatchObject({ groupId: seat.groupId, text: 'Eén loket' });
  });

  it('cannot fill the notes of the room: after a few it has to wait, and only that phone', async () => {
    const saved = await savedSession();
    const { port, engine } = await openRoom(saved, {
      limits: { notes: { burst: 2, perSecond: 0 } },
    });
    const activityId = await openInput(engine);
    const note = () =>
      ({
        type: 'note',
        id: newId(),
        noteId: randomUUID(),
        activityId,
        questionId: null,
        kind: 'idea',
        text: 'Nog een',
      }) as const;
    const [bad, good] = [await TestPhone.hello(port), await TestPhone.hello(port)];
    await bad.join(saved.session);
    await good.join(saved.session);
    const answers = [await bad.ask(note()), await bad.ask(note()), await bad.ask(note())];
    expect(answers).toMatchObject([
      { type: 'done' },
      { type: 'done' },
      { type: 'failed', error: 'busy' },
    ]);
    expect(await good.ask(note())).toMatchObject({ type: 'done' });
    expect(await bad.ask(castIn(saved.session, 1))).toMatchObject({ error: 'round-not-open' });
  });
});
