import { randomUUID } from 'node:crypto';
import { must, openRound, session } from './calls';
import { expect, test, type Phone } from './phone';
import { answersTold, expectNothingSecret, loadedFrom, look, lookAll, SHAPES } from './phone-look';
import { ballotOf, counted, pause, startPhones } from './phone-room';
import { give, publish } from './projector-session';

/** What a phone may load in all. */
const MOST_BYTES = 60_000;
const GROUP = 'Proefgroep';

test('every screen of scoring: accessible, fits, large enough; nothing secret; small', async ({
  app,
  phones,
}) => {
  test.setTimeout(420_000);
  const page = await app.window('facilitator');
  const { roundId, groupId, factorIds } = await openRound(page, { askImportance: true });
  const { url, code } = await startPhones(page);
  const count = factorIds.length;
  const room: Phone[] = [];
  for (const shape of SHAPES) room.push(await phones.take(shape));
  const [first, second, third] = room as [Phone, Phone, Phone];

  await test.step('the way in: code, unknown code, group', async () => {
    for (const phone of room) {
      await phone.scan(new URL('/', url).href);
      await expect(phone.heading('Wat is de code op het scherm?')).toBeVisible();
    }
    await lookAll(room, 'code');
    for (const phone of room) {
      await phone.write(phone.page.getByRole('textbox'), 'ZZZZZ');
      await phone.press('Doe mee');
      await expect(phone.page.getByText(/Deze code klopt niet/)).toBeVisible();
    }
    await lookAll(room, 'code-unknown');
    for (const phone of room) {
      await phone.write(phone.page.getByRole('textbox'), code.toLowerCase());
      await phone.press('Doe mee');
      await expect(phone.heading('Namens welke groep bent u hier?')).toBeVisible();
      await phone.choose(GROUP);
    }
    await lookAll(room, 'group');
    await first.press('Ik heb al een code');
    await look(first, 'enter');
    await first.press('Terug');
    await first.choose(GROUP);
    for (const phone of room) await phone.press('Doe mee');
  });

  await test.step('statement with importance, overview with gaps', async () => {
    for (const [index, phone] of room.entries()) {
      await expect(phone.page.getByText(`Stelling 1 van ${count}`)).toBeVisible();
      await phone.answer('answers', index + 1);
    }
    await lookAll(room, 'statement');
    for (const phone of room) {
      await phone.answer('importance', 5);
      for (const number of factorIds.keys()) {
        await expect(phone.page.getByText(`Stelling ${number + 1} van ${count}`)).toBeVisible();
        await phone.goOn();
      }
      await expect(phone.heading(`Nog ${count - 1} open`)).toBeVisible();
    }
    await lookAll(room, 'review-open');
  });

  await test.step('the menu covers and gives back; another language', async () => {
    await second.press('Menu');
    await look(second, 'menu');
    await second.page.getByLabel('Taal').selectOption('en');
    await expect(second.heading('Your group')).toBeVisible();
    await second.page.getByLabel('Language').selectOption('nl');
    await expect(second.page.getByText(/^Wisselen van groep kan als/)).toBeVisible();
    await expect(second.button('Wijzig uw groep')).toHaveCount(0);
    await second.press('Terug');
    await expect(second.heading(`Nog ${count - 1} open`)).toBeVisible();
  });

  const each = (value: number) => factorIds.map(() => value);
  await test.step('overview, waiting, received', async () => {
    for (const phone of room) {
      await phone.press(`Sla de ${count - 1} open stellingen over`);
      await expect(phone.heading('Klopt dit zo?')).toBeVisible();
    }
    await lookAll(room, 'review');
    for (const phone of room) {
      phone.line.cut();
      await expect(phone.page.getByText('Geen verbinding').first()).toBeVisible();
      await phone.goOn();
      await expect(phone.heading('Nog niet ontvangen')).toBeVisible();
    }
    await lookAll(room, 'waiting');
    for (const phone of room) phone.line.restore();
    for (const phone of room) await phone.received();
    await lookAll(room, 'received');
    await counted(page, 'rounds', 3);
  });

  await test.step('others vote: a phone is told nothing at all', async () => {
    const before = first.heard.filter(({ type }) => type !== 'pong').length;
    for (const step of [2, 5])
      await give(page, {
        type: 'paper/round',
        code: '',
        newSeatId: randomUUID(),
        groupId,
        roundId,
        ballot: {
          ...ballotOf(factorIds, each(step)),
          importance: ballotOf(factorIds, each(3)).answers,
        },
      });
    await counted(page, 'rounds', 5);
    // Something to come after it on the same line: a pong of after the votes.
    const pongs = first.heard.filter(({ type }) => type === 'pong').length;
    await expect
      .poll(() => first.heard.filter(({ type }) => type === 'pong').length)
      .toBeGreaterThan(pongs);
    expect(first.heard.filter(({ type }) => type !== 'pong')).toHaveLength(before);
  });

  await test.step('closed with a change not yet sent; then the next thing', async () => {
    await first.press('Antwoorden wijzigen');
    await first.press(/^Stelling 1 wijzigen/);
    await first.answer('answers', 5);
    await publish(page, 'round', roundId);
    await expect(first.page.getByText(/De ronde is gesloten/)).toBeVisible();
    await look(first, 'round-closed');
    await expect(third.heading('Kijk naar het scherm.')).toBeVisible();
    await pause(page, 'Pauze');
    await second.press('Menu');
    await second.press('Wijzig uw groep');
    await look(second, 'menu-group');
    await second.press('Terug');
  });

  await test.step('the seat goes to another phone', async () => {
    await third.press('Menu');
    const own = await third.page.locator('.menu-part .code').innerText();
    await third.press('Terug');
    const next = await phones.take();
    const enter = async (phone: Phone): Promise<void> => {
      await phone.press('Ik heb al een code');
      await phone.write(phone.page.getByRole('textbox'), own);
      await phone.press('Geef mijn plaats terug');
      await expect(phone.heading('Kijk naar het scherm.')).toBeVisible();
    };
    await next.scan(url);
    await enter(next);
    await expect(third.heading('Uw plaats is nu op een andere telefoon.')).toBeVisible();
    await look(third, 'moved');
    await enter(third);
    await expect(next.heading('Uw plaats is nu op een andere telefoon.')).toBeVisible();
  });

  await test.step('told nothing of others, only the own answers; loaded little, from here', async () => {
    const { title } = await session(page);
    for (const [index, phone] of room.entries()) {
      expectNothingSecret(phone, []);
      const own = answersTold(phone).flatMap(({ ballot }) => (ballot ? [ballot.answers] : []));
      expect(own.length).toBeGreaterThan(0);
      const tapped = ballotOf(factorIds, [
        index + 1,
        ...factorIds.slice(1).map(() => '?' as const),
      ]);
      for (const answers of own) expect(answers).toEqual(tapped.answers);
      expect(JSON.stringify(phone.heard)).toContain(title);
      expect(await loadedFrom(phone, url)).toBeLessThanOrEqual(MOST_BYTES);
    }
  });

  await test.step('refused: locked, in another tab, no session', async () => {
    await must(page, 'phones/lock', { locked: true });
    const stranger = await phones.take();
    await stranger.scan(url);
    await expect(stranger.heading('Er kan niemand meer bij.')).toBeVisible();
    await look(stranger, 'locked');
    const tab = await second.secondTab();
    await tab.scan(url);
    await expect(second.heading('U bent verder gegaan op een andere pagina.')).toBeAttached();
    await second.page.bringToFront();
    await look(second, 'replaced');
    await must(page, 'library/close');
    await expect(third.page.getByText('Geen verbinding').first()).toBeVisible();
    await look(third, 'gone');
  });
});
