import type { PollMethod } from '../src/shared/voting/schemas';
import { testSettings } from '../src/shared/voting/settings.testkit';
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { PhonesState } from '../src/shared/contract/phones';
import type { FacilitatorSnapshot, Progress, RoundView } from '../src/shared/projection/types';
import { expect } from './app';
import { must, send } from './calls';
import type { Tap } from './phone';
import { addActivity, give } from './projector-session';

export type View = FacilitatorSnapshot;

export const view = (page: Page): Promise<View> => must<View>(page, 'session/snapshot');
export const phonesOf = (page: Page): Promise<PhonesState> =>
  must<PhonesState>(page, 'phones/state');

/** Switches phones on. @returns the address behind the QR code, and the code to type */
export async function startPhones(page: Page): Promise<{ url: string; code: string }> {
  const { join } = await must<PhonesState>(page, 'phones/start', { adapterId: null });
  if (!join) throw new Error('phones are off');
  return join;
}

export const roundOf = async (page: Page): Promise<RoundView> => {
  const round = (await view(page)).session.rounds.at(-1);
  if (!round) throw new Error('no round');
  return round;
};

/** Waits until so many people have answered in the newest round or poll. */
export async function counted(page: Page, what: 'rounds' | 'polls', cast: number): Promise<void> {
  const progress = async (): Promise<Progress | undefined> =>
    (await view(page)).session[what].at(-1)?.progress;
  await expect.poll(async () => (await progress())?.cast, what).toBe(cast);
}

/** Waits until exactly these seats have a connected phone. */
export async function present(page: Page, numbers: number[]): Promise<void> {
  const here = async (): Promise<number[]> =>
    (await phonesOf(page)).presence
      .filter(({ connection }) => connection !== 'gone')
      .map(({ number }) => number)
      .sort((a, b) => a - b);
  await expect.poll(here, { timeout: 60_000 }).toEqual([...numbers].sort((a, b) => a - b));
}

/** Head count per step of a scale of five, and of "don't know", over what people tapped. */
export function countTaps(taps: Tap[]): { distribution: number[]; dontKnow: number } {
  return {
    distribution: [1, 2, 3, 4, 5].map((step) => taps.filter((tap) => tap === step).length),
    dontKnow: taps.filter((tap) => tap === '?').length,
  };
}

/** A ballot as it is keyed in from paper. */
export const ballotOf = (factorIds: string[], taps: readonly Tap[]) => ({
  answers: Object.fromEntries(factorIds.map((id, i) => [id, taps[i] === '?' ? null : taps[i]])),
  importance: {},
});

/** Shows a pause: phones have nothing to do. */
export async function pause(page: Page, title: string): Promise<void> {
  const activityId = await addActivity(page, 'break', { title });
  await give(page, { type: 'live/go', activityId });
}

const item = (label: string) => ({ id: randomUUID(), label, themeId: null, challengeId: null });
/** What people choose from. */
export const ITEMS = ['Bus naar het dorp', 'Wonen boven winkels', 'Eén loket'] as const;

/** Opens a vote and goes there. @returns the id of the poll and those of {@link ITEMS} */
export async function openVote(page: Page, method: PollMethod, settings: object = {}) {
  const items = ITEMS.map(item);
  const question = 'Waar beginnen we mee?';
  const activityId = await addActivity(page, 'prioritise', {
    title: 'Kiezen',
    poll: testSettings(method, items, { question, ...settings }),
  });
  await give(page, { type: 'live/go', activityId });
  const pollId = randomUUID();
  await give(page, { type: 'poll/open', id: pollId, activityId });
  return { pollId, itemIds: items.map(({ id }) => id) };
}

/** A second group beside that of `openRound`. @returns its id */
export async function addGroup(page: Page, name: string): Promise<string> {
  const id = randomUUID();
  const group = { id, name, ecosystem: 'economic', seats: 5 };
  expect(await send(page, { type: 'group/add', group })).toMatchObject({ ok: true });
  return id;
}
