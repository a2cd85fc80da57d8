import { randomUUID } from 'node:crypto';
import { must, openRound } from './calls';
import { expect, test, type Phone, type Tap } from './phone';
import {
  ballotOf,
  counted,
  countTaps,
  phonesOf,
  present,
  roundOf,
  startPhones,
  view,
} from './phone-room';
import { give, publish } from './projector-session';

const GROUP = 'Proefgroep';
/** Different answers for every person, in every step of the scale; one does not know each fourth. */
const tapsOf = (person: number, count: number): Tap[] =>
  Array.from({ length: count }, (_, i) =>
    person === 0 && i % 4 === 3 ? '?' : ((i + person) % 5) + 1,
  );

/** Everything on the overview, and out. */
const sendIn = (phone: Phone): Promise<void> => phone.goOn();

test('a room of phones: offline in between, reloaded, late, from paper, in two tabs, changed', async ({
  app,
  phones,
}) => {
  test.setTimeout(300_000);
  const page = await app.window('facilitator');
  const { roundId, groupId, factorIds } = await openRound(page);
  const { url, code } = await startPhones(page);
  const count = factorIds.length;
  const taps = (person: number): Tap[] => tapsOf(person, count);
  const numbers: number[] = [];

  const first = await phones.take();
  await test.step('scan, language, group, answer, overview, received', async () => {
    await first.scan(url);
    expect(url.endsWith(`#${code}`)).toBe(true);
    // Who looks at this phone cannot pass the code on.
    await expect.poll(() => first.page.url()).not.toContain(code);
    await expect(first.heading('Namens welke groep bent u hier?')).toBeVisible();
    const language = first.page.getByLabel('Taal');
    await language.selectOption('en');
    await expect(first.heading('Which group do you speak for?')).toBeVisible();
    await first.page.getByLabel('Language').selectOption('nl');
    // Without a group nobody goes on.
    await first.press('Doe mee');
    await expect(first.page.getByText('Kies eerst een groep.')).toBeVisible();
    await first.choose(GROUP);
    await first.press('Doe mee');
    await expect(first.page.getByText(`Stelling 1 van ${count}`)).toBeVisible();
    await first.fill(taps(0));
    await expect(first.heading('Klopt dit zo?')).toBeVisible();
    await counted(page, 'rounds', 0);
    await first.press(`Verstuur ${count} antwoorden`);
    const seat = await first.received();
    numbers.push(seat.number);
    expect(seat.code).toMatch(/^[A-Z0-9]{5}$/);
    await counted(page, 'rounds', 1);
    await present(page, numbers);
    expect((await view(page)).phoneSeats).toEqual([{ number: seat.number, groupId }]);
  });

  await test.step('a vote may change until the close, and counts once', async () => {
    await first.press('Antwoorden wijzigen');
    await expect(first.page.locator('.review-list').first()).toBeVisible();
    await first.press(/^Stelling 1 wijzigen/);
    await first.answer('answers', 5);
    await first.goOn();
    await first.press('Verstuur de wijziging');
    await first.received();
    await counted(page, 'rounds', 1);
  });

  const away = await phones.take();
  await test.step('out of reach: says so, and the ballot arrives by itself', async () => {
    await away.join(url, GROUP);
    await away.fill(taps(1));
    away.line.cut();
    await expect(away.page.getByText('Geen verbinding').first()).toBeVisible();
    await sendIn(away);
    await expect(away.heading('Nog niet ontvangen')).toBeVisible();
    await expect(away.heading('Uw antwoorden zijn ontvangen.')).toHaveCount(0);
    await counted(page, 'rounds', 1);
    away.line.restore();
    numbers.push((await away.received()).number);
    await expect(away.page.getByText('Verbonden').first()).toBeVisible();
    await counted(page, 'rounds', 2);
    await present(page, numbers);
  });

  const again = await phones.take();
  await test.step('reloaded halfway: same seat, same place, same answers', async () => {
    await again.join(url, GROUP);
    const half = Math.floor(count / 2);
    for (const tap of taps(2).slice(0, half)) {
      await again.answer('answers', tap);
      await again.goOn();
    }
    const seats = (await view(page)).phoneSeats;
    await again.page.reload();
    await expect(again.page.getByText(`Stelling ${half + 1} van ${count}`)).toBeVisible();
    expect((await view(page)).phoneSeats).toEqual(seats);
    await again.fill(taps(2), null, half);
    await sendIn(again);
    numbers.push((await again.received()).number);
    await counted(page, 'rounds', 3);
    // Reloaded after sending it says what is true, not that all is new.
    await again.page.reload();
    await again.received();
  });

  const paper = await phones.take();
  await test.step('from paper to a phone: replaces, never adds', async () => {
    const paperCode = 'PAPER';
    const seat = { id: randomUUID(), code: paperCode };
    await give(page, { type: 'paper/prepare', seats: [seat] });
    await give(page, {
      type: 'paper/round',
      code: paperCode,
      newSeatId: randomUUID(),
      groupId,
      roundId,
      ballot: ballotOf(factorIds, taps(0)),
    });
    await counted(page, 'rounds', 4);
    expect((await roundOf(page)).progress.paper).toBe(1);
    await paper.scan(url);
    await paper.press('Ik heb al een code');
    await paper.write(paper.page.getByRole('textbox'), paperCode.toLowerCase());
    await paper.press('Geef mijn plaats terug');
    const { code: own, number } = await paper.received();
    expect(own).toBe(paperCode);
    numbers.push(number);
    await paper.press('Antwoorden wijzigen');
    for (const [index, tap] of taps(3).entries()) {
      await paper.press(new RegExp(`^Stelling ${index + 1} wijzigen`));
      await paper.answer('answers', tap);
      await paper.goOn();
    }
    await sendIn(paper);
    await paper.received();
    await counted(page, 'rounds', 4);
    expect((await roundOf(page)).progress.paper).toBe(0);
  });

  await test.step('a second tab takes over; the first says so and can take it back', async () => {
    const tab = await again.secondTab();
    await tab.scan(url);
    await tab.received();
    await expect(again.heading('U bent verder gegaan op een andere pagina.')).toBeVisible();
    await again.page.bringToFront();
    await again.press('Ga hier verder');
    await again.received();
    await expect(tab.heading('U bent verder gegaan op een andere pagina.')).toBeAttached();
    await tab.page.close();
    await counted(page, 'rounds', 4);
    await present(page, numbers);
  });

  await test.step('a changed phone comes back with the code, the old one has no seat any more', async () => {
    const { code: own, number } = await first.received();
    const next = await phones.take();
    await next.scan(url);
    await next.press('Ik heb al een code');
    await next.write(next.page.getByRole('textbox'), 'ZZZZZ');
    await next.press('Geef mijn plaats terug');
    await expect(next.page.getByText(/Deze code kennen we niet/)).toBeVisible();
    await next.write(next.page.getByRole('textbox'), own);
    await next.press('Geef mijn plaats terug');
    expect(await next.received()).toEqual({ code: own, number });
    await expect(first.heading('Uw plaats is nu op een andere telefoon.')).toBeVisible();
    await first.press('Doe mee als nieuwe deelnemer');
    await expect(first.heading('Namens welke groep bent u hier?')).toBeVisible();
    await counted(page, 'rounds', 4);
    await present(page, numbers);
  });

  const late = await phones.take();
  await test.step('who comes late lands on the open round', async () => {
    await late.join(url, GROUP);
    await expect(late.page.getByText(`Stelling 1 van ${count}`)).toBeVisible();
    await late.fill(taps(4));
    await sendIn(late);
    numbers.push((await late.received()).number);
    await counted(page, 'rounds', 5);
    await present(page, numbers);
    expect((await view(page)).phoneSeats).toHaveLength(5);
  });

  await test.step('published: exactly what was tapped', async () => {
    await publish(page, 'round', roundId);
    const { results } = await roundOf(page);
    expect(results?.ballots).toBe(5);
    for (const [index, id] of factorIds.entries()) {
      const tapped = [0, 1, 2, 3, 4].map((person) => taps(person)[index] ?? '?');
      if (index === 0) tapped[0] = 5;
      const { distribution, dontKnow } = countTaps(tapped);
      const found = results?.factors.find((factor) => factor.id === id);
      expect(found?.dontKnow, id).toBe(dontKnow);
      // Below five answers to a statement its figures are withheld.
      if (dontKnow === 0) expect(found?.distribution, id).toEqual(distribution);
    }
    for (const phone of [away, again, paper, late])
      await expect(phone.heading('Kijk naar het scherm.')).toBeVisible();
    expect((await phonesOf(page)).diagnosis.connected).toBeGreaterThanOrEqual(5);
  });

  await test.step('locked: nobody new, who has a seat stays', async () => {
    await must(page, 'phones/lock', { locked: true });
    const stranger = await phones.take();
    await stranger.scan(url);
    await expect(stranger.heading('Er kan niemand meer bij.')).toBeVisible();
    await late.page.reload();
    await expect(late.heading('Kijk naar het scherm.')).toBeVisible();
  });
});
