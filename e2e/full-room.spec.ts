import { itemsOf } from '../src/shared/voting/rules';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { expect, test } from './app';
import { call, must, openBallot, send } from './calls';
import { readPdf } from './pdf-text';

type View = FacilitatorSnapshot['session'];

const NOTES = 500;
const PEOPLE = 60;
/** What people paste, and what is kept of it. */
const PASTED: [typed: string, kept: string][] = [
  ['kolom\teen\tkolom twee', 'kolom een kolom twee'],
  ['Samen 👩‍👩‍👧 aan tafel 👍🏽', 'Samen 👩‍👩‍👧 aan tafel 👍🏽'],
  ['مرحبا بكم في المنطقة', 'مرحبا بكم في المنطقة'],
  ['cafe\u0301 in Su\u0301dwest', 'café in Súdwest'],
  ['regel een\r\nregel twee', 'regel een\nregel twee'],
  ['\u202egedraaid\u202c en a\u0000f', 'gedraaid en af'],
];

test('a full room: 60 people, 500 notes, pasted text of every kind', async ({ app, folder }) => {
  test.setTimeout(240_000);
  const page = await app.window('facilitator');
  const { id } = await must<{ id: string }>(page, 'library/create', {
    title: 'Volle zaal',
    date: '2026-11-24',
    place: 'Oss',
    facilitator: '',
    client: '',
    language: 'nl',
    region: null,
  });
  await must(page, 'library/open', { id });
  const snapshot = async (): Promise<View> =>
    (await must<FacilitatorSnapshot>(page, 'session/snapshot')).session;
  const made = await snapshot();
  const input = made.agenda.activities.find(({ kind }) => kind === 'input');
  const vote = made.agenda.activities.find(({ poll }) => poll?.method === 'single');
  const groupId = made.groups[0]?.id ?? '';
  const questionId = input?.input?.questions[0]?.id ?? null;
  if (!input || !vote) throw new Error('the half-day template has input and a vote');
  const ok = async (command: object): Promise<void> => {
    expect(await send(page, command)).toMatchObject({ ok: true });
  };
  await ok({ type: 'live/go', activityId: input.id });
  const ballot = await openBallot(app);
  const submit = (n: number, text: string) =>
    send(ballot, {
      type: 'contribution/submit',
      id: `note-${String(n).padStart(4, '0')}`,
      text,
      kind: 'success',
      groupId,
      questionId,
      activityId: input.id,
    });

  await test.step('what does not fit is refused with a reason and changes nothing', async () => {
    expect(await submit(1, 'te vroeg')).toMatchObject({ ok: false, error: 'activity-not-open' });
    await ok({ type: 'activity/status', id: input.id, status: 'open' });
    for (const text of ['', ' \u0007 ', 'x'.repeat(501)])
      expect(await submit(1, text)).toMatchObject({ ok: false, error: 'invalid' });
    expect(await send(page, { type: 'live/go', activityId: 'nergens-1' })).toMatchObject({
      error: 'not-found',
    });
    const long = { ...input.input, questions: [{ id: 'vraag-0001', text: 'x'.repeat(241) }] };
    expect(
      await send(page, { type: 'activity/update', id: input.id, patch: { input: long } }),
    ).toMatchObject({ error: 'invalid' });
    expect(await call(page, 'checkpoints/add', { label: '' })).toMatchObject({ error: 'invalid' });
    expect((await snapshot()).contributions).toHaveLength(0);
  });

  await test.step('500 notes come in', async () => {
    for (const [n, [typed]] of PASTED.entries())
      expect(await submit(n, typed)).toMatchObject({ ok: true });
    const rest = Array.from({ length: NOTES - PASTED.length }, (_, i) => i + PASTED.length);
    for (let i = 0; i < rest.length; i += 50) {
      const batch = rest.slice(i, i + 50).map((n) => submit(n, `Bijdrage nummer ${n}`));
      for (const answer of await Promise.all(batch)) expect(answer).toMatchObject({ ok: true });
    }
    const { contributions } = await snapshot();
    expect(contributions).toHaveLength(NOTES);
    expect(contributions.slice(0, PASTED.length).map(({ text }) => text)).toEqual(
      PASTED.map(([, kept]) => kept),
    );
    expect(new Set(contributions.map(({ number }) => number)).size).toBe(NOTES);
    await ok({ type: 'activity/status', id: input.id, status: 'closed' });
  });

  await test.step('60 people vote, none twice', async () => {
    await ok({ type: 'live/go', activityId: vote.id });
    await ok({ type: 'poll/open', id: 'poll-full-1', activityId: vote.id });
    const items = vote.poll ? itemsOf(vote.poll) : [];
    const cast = (person: number, choice: number) =>
      send(ballot, {
        type: 'poll/cast',
        pollId: 'poll-full-1',
        participantId: `person-${String(person).padStart(3, '0')}`,
        groupId: made.groups[person % made.groups.length]?.id,
        ballot: { kind: 'choice', itemIds: [items[choice % items.length]?.id] },
      });
    for (let person = 0; person < PEOPLE; person++)
      expect(await cast(person, person)).toMatchObject({ ok: true });
    // A change of mind replaces.
    expect(await cast(0, 1)).toMatchObject({ ok: true });
    const open = (await snapshot()).polls[0];
    expect(open).toMatchObject({ results: null, progress: { cast: PEOPLE } });
    await ok({ type: 'poll/close', id: 'poll-full-1' });
    expect(await cast(3, 1)).toMatchObject({ ok: false, error: 'round-not-open' });
    await ok({ type: 'poll/publish', id: 'poll-full-1' });
    const results = (await snapshot()).polls[0]?.results;
    expect(results).toMatchObject({ voters: PEOPLE, abstained: 0 });
  });

  await test.step('all of it is in the file and in the PDF', async () => {
    const path = join(folder, 'vol.regiotafel.json');
    await app.saveTo(path);
    await must(page, 'library/export', { id });
    const { data } = JSON.parse(await readFile(path, 'utf8')) as {
      data: { contributions: Record<string, { text: string }> };
    };
    expect(Object.keys(data.contributions)).toHaveLength(NOTES);
    expect(data.contributions['note-0002']?.text).toBe(PASTED[2]?.[1]);
    const ids = (await snapshot()).contributions.map(({ id }) => id);
    await ok({ type: 'contribution/quote', ids, quoted: true });
    const pdf = join(folder, 'vol.pdf');
    await app.saveTo(pdf);
    const { warnings } = await must<{ warnings: string[] }>(page, 'report/export', {
      language: 'nl',
      version: 'full',
    });
    // The font has no emoji and no Arabic: the report says which characters it could not print.
    expect(warnings.join(' ')).toContain('م');
    const { text } = await readPdf(await readFile(pdf));
    const all = text.join(' ');
    for (const part of ['café in Súdwest', 'kolom een kolom twee', `Bijdrage nummer ${NOTES - 1}`])
      expect(all).toContain(part);
  });
});
