import { join } from 'node:path';
import { launch, type App } from './app';
import { openRound } from './calls';
import { expect, test, type Tap } from './phone';
import { counted, present, roundOf, startPhones, view } from './phone-room';
import { publish } from './projector-session';

const GROUP = 'Proefgroep';

/** Stops the app dead, with no chance to tidy up. */
async function kill(app: App): Promise<void> {
  const child = app.electron.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

test('kill -9 with a ballot on its way: phones come back by themselves, it counts once', async ({
  folder,
  environment,
  phones,
}) => {
  test.setTimeout(300_000);
  const dataDir = join(folder, 'data');
  const before = await launch(dataDir, [], environment);
  let page = await before.window('facilitator');
  const { roundId, factorIds } = await openRound(page);
  const { url } = await startPhones(page);
  const same = (tap: Tap): Tap[] => factorIds.map(() => tap);

  const done = await phones.take();
  await done.join(url, GROUP);
  await done.fill(same(1));
  await done.goOn();
  const { number, code } = await done.received();

  const halfway = await phones.take();
  await halfway.join(url, GROUP);
  for (const tap of same(2).slice(0, 3)) {
    await halfway.answer('answers', tap);
    await halfway.goOn();
  }

  const sending = await phones.take();
  await sending.join(url, GROUP);
  await sending.fill(same(3));
  await counted(page, 'rounds', 1);
  const seats = (await view(page)).phoneSeats;
  expect(seats).toHaveLength(3);

  // The app takes nothing any more when the ballot is sent, and is then killed: it is under way.
  before.electron.process().kill('SIGSTOP');
  await sending.goOn();
  await expect(sending.heading('Nog niet ontvangen')).toBeVisible();
  await kill(before);
  for (const phone of [done, halfway, sending])
    await expect(phone.page.getByText('Geen verbinding').first()).toBeVisible();
  // What is in progress stays in sight; nobody says that all is well.
  await expect(halfway.page.getByText(`Stelling 4 van ${factorIds.length}`)).toBeVisible();
  await expect(sending.heading('Uw antwoorden zijn ontvangen.')).toHaveCount(0);

  const after = await launch(dataDir, [], environment);
  try {
    page = await after.window('facilitator');
    const numbers = seats.map((seat) => seat.number);
    // By themselves: no scan, no reload, no touch.
    await present(page, numbers);
    await sending.received();
    await counted(page, 'rounds', 2);
    expect(await done.received()).toEqual({ number, code });
    expect((await view(page)).phoneSeats).toEqual(seats);

    await halfway.fill(same(2), null, 3);
    await halfway.goOn();
    await halfway.received();
    await counted(page, 'rounds', 3);

    // Sent again on purpose, it still is one person.
    await sending.press('Antwoorden wijzigen');
    await sending.goOn();
    await sending.received();
    const late = await phones.take();
    await late.join(url, GROUP);
    await late.fill(same(4));
    await late.goOn();
    await late.received();
    const last = await phones.take();
    await last.join(url, GROUP);
    await last.fill(same(5));
    await last.goOn();
    await last.received();
    await counted(page, 'rounds', 5);
    await publish(page, 'round', roundId);
    const { results } = await roundOf(page);
    expect(results?.ballots).toBe(5);
    for (const factor of results?.factors ?? [])
      expect(factor.distribution).toEqual([1, 1, 1, 1, 1]);
    expect(results?.factors).toHaveLength(factorIds.length);
  } finally {
    await after.close();
  }
});
