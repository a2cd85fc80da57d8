import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { minutesLeft, TOUR_STEPS, type TourStep } from '../src/shared/rehearsal/tour';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { must } from './calls';

/**
 * A stand-in for the quarter of an hour that a first rehearsal may take: the number of things that
 * the facilitator has to do (38 now), for each of which twenty seconds would still be enough.
 */
const MOST_ACTIONS = 40;

const session = async (page: Page): Promise<FacilitatorSnapshot['session']> =>
  (await must<FacilitatorSnapshot>(page, 'session/snapshot')).session;

/** Does things as a facilitator would and counts them. */
class Facilitator {
  actions = 0;

  constructor(readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  /** Types a text and Enter: one action. */
  async type(target: Locator, text: string): Promise<void> {
    this.actions += 1;
    await target.fill(text);
    await target.press('Enter');
  }

  /** The one white button at the bottom right. */
  async step(name: string): Promise<void> {
    const bar = this.page.getByRole('region', { name: 'Zaal en ronde' });
    await this.click(bar.getByRole('button', { name }).last());
  }

  /** Waits for some of the room, closes although not all are ready, and publishes. */
  async closeEarly(): Promise<void> {
    await this.step('Sluit');
    await this.click(this.page.getByRole('dialog').getByRole('button', { name: /Sluit/ }).last());
  }
}

test('the tour leads through the whole work in a few actions', async ({ app, folder }) => {
  test.setTimeout(240_000);
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  const { id } = await must<{ id: string }>(page, 'library/createExample');
  await must(page, 'library/open', { id });
  await page.getByRole('tab', { name: 'Voorbereiden' }).click();

  const me = new Facilitator(page);
  await me.click(page.getByRole('button', { name: 'Oefenen met een gespeelde zaal' }));
  const tour = page.getByRole('region', { name: 'Rondleiding' });
  const now = (title: string) =>
    expect(tour.getByRole('heading', { level: 3 })).toContainText(title);
  const answered = (least: number) =>
    expect
      .poll(
        async () => {
          const { rounds, polls } = await session(page);
          return [...rounds, ...polls].find(({ status }) => status === 'open')?.progress.cast;
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThanOrEqual(least);

  const moveOn = async (kind: string): Promise<void> => {
    await me.step('Volgend onderdeel');
    await expect
      .poll(async () => {
        const { agenda, live } = await session(page);
        return agenda.activities.find((a) => a.id === live.activityId)?.kind;
      })
      .toBe(kind);
  };

  await test.step('it says how long it takes, folds away and comes back, all by keyboard', async () => {
    const all = Object.fromEntries(TOUR_STEPS.map((s) => [s, s === 'agenda']));
    const minutes = Math.ceil(minutesLeft(all as Record<TourStep, boolean>));
    await expect(tour).toContainText(`1 van ${TOUR_STEPS.length} gedaan`);
    await expect(tour).toContainText(`nog ongeveer ${minutes} minuten`);
    await now('Begin met welkom');
    await tour.getByRole('button', { name: 'Klap in' }).press('Enter');
    await expect(tour.getByRole('heading', { level: 3 })).toBeHidden();
    await tour.getByRole('button', { name: 'Verder met de rondleiding' }).press('Enter');
    await now('Begin met welkom');
    await expectAccessible(page, 'tour');
  });
  await test.step('it hides nothing: the last activity of the agenda can be clicked', async () => {
    await me.click(page.getByRole('tab', { name: 'Uitvoeren' }));
    const { agenda } = await session(page);
    const list = page.getByRole('list').filter({ hasText: agenda.activities.at(-1)?.title ?? '' });
    await list.getByRole('button').last().click({ trial: true });
    await expect(page.getByRole('region', { name: 'Zaal en ronde' })).toBeInViewport();
  });
  await test.step('welcome and the warm-up vote', async () => {
    await me.step('Ga hierheen');
    await now('Houd de proefstemming');
    await me.step('Volgend onderdeel');
    await me.step('Open');
    await answered(2);
    await me.closeEarly();
    await me.step('Publiceer');
  });
  await test.step('input and a theme', async () => {
    await now('Haal inbreng op');
    await me.step('Toon aan de zaal');
    await me.step('Volgend onderdeel');
    await me.step('Open');
    await me.type(page.getByLabel('Nieuwe bijdrage'), 'Korte lijnen');
    await now('Maak een thema');
    await me.step('Sluit');
    await me.step('Publiceer');
    await me.step('Toon aan de zaal');
    await me.step('Volgend onderdeel');
    const note = page.locator('[data-note]').first();
    await me.click(note);
    await note.press('n');
    me.actions += 1;
    await page.keyboard.type('Mensen');
    await page.keyboard.press('Enter');
  });
  await test.step('silent scoring, publishing and the room screen', async () => {
    await now('Laat stil scoren');
    await me.step('Volgend onderdeel');
    await me.step('Open');
    // Below the smallest group nothing would be shown.
    await answered(12);
    await me.closeEarly();
    await now('Publiceer de uitslag');
    await me.step('Publiceer');
    await now('Zet het beeld in de zaal aan');
    await me.click(page.getByRole('button', { name: 'Open zaalscherm' }));
    await app.window('projector');
    await page.bringToFront();
    await now('Schrijf een besluit op');
    await me.step('Toon aan de zaal');
  });
  await test.step('a decision and an agreement', async () => {
    await moveOn('break');
    await moveOn('discuss');
    const entry = page.locator('[data-entry-field]').first();
    await entry.press('Alt+2');
    await me.type(entry, 'Eén regioteam vanaf januari');
    await now('Maak een afspraak');
    await moveOn('recommend');
    await moveOn('agree');
    me.actions += 1;
    await page.getByLabel('Wat spreken we af?').fill('Eén regioteam');
    const add = page.getByRole('button', { name: 'Voeg afspraak toe' });
    await me.click(add);
  });
  await test.step('the report, with the tour still there', async () => {
    await now('Maak het verslag');
    const pdf = join(folder, 'oefening.pdf');
    await app.saveTo(pdf);
    await me.click(page.getByRole('tab', { name: 'Verslag' }));
    await me.click(page.getByRole('button', { name: 'Maak PDF' }));
    await now('Sluit de sessie');
    await expect(page.getByRole('button', { name: 'Maak opnieuw' })).toBeVisible();
    expect((await stat(pdf)).size).toBeGreaterThan(10_000);
  });
  await test.step('a step can be skipped; the end', async () => {
    await tour.getByRole('button', { name: 'Sla over' }).press('Enter');
    await expect(tour).toContainText('Wat u oversloeg, kunt u nog steeds proberen');
    await me.click(page.getByRole('tab', { name: 'Uitvoeren' }));
    const { agenda } = await session(page);
    const last = agenda.activities.at(-1);
    await me.click(page.getByRole('button', { name: new RegExp(last?.title ?? '') }).first());
    await me.step('Ga hierheen');
    await me.click(page.getByRole('button', { name: 'Sessie afsluiten' }));
    await expect(tour).toContainText('U hebt alles gedaan');
    await expect(tour).toContainText(`${TOUR_STEPS.length} van ${TOUR_STEPS.length} gedaan`);
  });
  expect(me.actions).toBeLessThanOrEqual(MOST_ACTIONS);
});
