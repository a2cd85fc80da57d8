import type { PollMethod } from '../src/shared/voting/schemas';
import { testSettings } from '../src/shared/voting/settings.testkit';
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { expect } from './app';
import { must, send } from './calls';

const KINDS = ['success', 'obstacle', 'idea'] as const;
/** The most questions that an activity may have. */
const MOST_QUESTIONS = 30;

/** A Dutch label of exactly 90 characters, with the long words that make lines break. */
export function label(index: number): string {
  const text = `${index} Bereikbaarheidsmaatregelen en woningbouwafspraken voor kleine kernen samen uitvoeren`;
  return `${text} ${'en betalen'.slice(0, 89 - text.length)}`.padEnd(90, '.');
}

/** From `from` up to but not including `to`. */
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** Sends a command that has to succeed. */
export async function give(page: Page, command: object): Promise<void> {
  expect(await send(page, command), JSON.stringify(command).slice(0, 200)).toMatchObject({
    ok: true,
  });
}

export const sessionOf = async (page: Page): Promise<FacilitatorSnapshot['session']> =>
  (await must<FacilitatorSnapshot>(page, 'session/snapshot')).session;

/** An activity of the kind, at the end of the agenda. @returns its id */
export async function addActivity(page: Page, kind: string, more: object = {}): Promise<string> {
  const id = randomUUID();
  const empty = { minutes: 20, notes: '', enough: null, input: null, poll: null };
  await give(page, {
    type: 'activity/add',
    activity: { ...empty, id, kind, title: label(0), ...more },
    at: 100,
  });
  return id;
}

type Lists = { inputId: string; factorId: string };

/** Fills every list of the session from `from` up to `to` items with labels of 90 characters. */
export async function fill(page: Page, from: number, to: number, { inputId, factorId }: Lists) {
  const questions = range(0, Math.min(to, MOST_QUESTIONS)).map((n) => ({
    id: randomUUID(),
    text: label(n + 1),
    kind: null,
    factorId: null,
    challengeId: null,
  }));
  await give(page, {
    type: 'activity/update',
    id: inputId,
    patch: { input: { questions, silent: false, moderated: false } },
  });
  for (const n of range(from, to)) {
    const text = label(n + 1);
    const note = randomUUID();
    await give(page, {
      type: 'contribution/add',
      contribution: {
        id: note,
        text,
        kind: KINDS[n % KINDS.length],
        groupId: null,
        factorId: null,
        challengeId: null,
        activityId: inputId,
        questionId: null,
      },
    });
    const theme = { id: randomUUID(), name: text, factorId: null, challengeId: null };
    await give(page, { type: 'theme/add', theme, ids: [note] });
    const said = { id: randomUUID(), kind: n % 2 ? 'quote' : 'decision', factorId, text };
    await give(page, { type: 'discussion/add', note: said });
    const agreement = { id: randomUUID(), what: text, who: label(n), due: '2027-09-22' };
    await give(page, { type: 'agreement/add', agreement: { ...agreement, evidence: '' } });
    const advice = { id: randomUUID(), origin: 'own', factorId: null, rule: null };
    await give(page, {
      type: 'recommendation/add',
      recommendation: {
        ...advice,
        roundId: null,
        title: text,
        text: `${text} ${text}`,
        who: '',
        firstStep: '',
      },
    });
  }
}

/** A poll of the method on a new activity, open. @returns its id */
export async function openPoll(page: Page, method: PollMethod, items: number): Promise<string> {
  const activityId = await addActivity(page, 'prioritise', {
    poll: testSettings(
      method,
      range(0, items).map((n) => ({
        id: randomUUID(),
        label: label(n + 1),
        themeId: null,
        challengeId: null,
      })),
      { question: label(0) },
    ),
  });
  const id = randomUUID();
  await give(page, { type: 'poll/open', id, activityId });
  return id;
}

/** Closes and publishes. */
export async function publish(page: Page, what: 'round' | 'poll', id: string): Promise<void> {
  await give(page, { type: `${what}/close`, id });
  await give(page, { type: `${what}/publish`, id });
}
