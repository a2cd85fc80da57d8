import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { FacilitatorSnapshot } from '../src/shared/projection/types';
import { expect, type App } from './app';

/** What every call of a page answers; `value` and `error` as in the contract. */
export type Answer<T = unknown> =
  { ok: true; value: T } | { ok: false; error: string; detail?: string };

/** Makes a call as the page itself would. */
export function call<T = unknown>(page: Page, name: string, input?: unknown): Promise<Answer<T>> {
  return page.evaluate(
    ([callName, value]) => {
      type Bridge = { call: (name: unknown, input?: unknown) => Promise<unknown> };
      return (window as unknown as { regiotafel: Bridge }).regiotafel.call(callName, value);
    },
    [name, input] as const,
  ) as Promise<Answer<T>>;
}

/** As {@link call}; fails the test when the answer is a failure. */
export async function must<T = unknown>(page: Page, name: string, input?: unknown): Promise<T> {
  const answer = await call<T>(page, name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error} ${answer.detail ?? ''}`);
  return answer.value;
}

/** The open session as the facilitator's window knows it. */
export async function session(page: Page): Promise<FacilitatorSnapshot['session']> {
  return (await must<FacilitatorSnapshot>(page, 'session/snapshot')).session;
}

/** Sends a command of the session. */
export function send(page: Page, command: object): Promise<Answer<unknown>> {
  return call(page, 'session/send', { commandId: randomUUID(), command });
}

/** Makes the example session and opens it. @returns its id */
export async function openExample(page: Page): Promise<string> {
  const { id } = await must<{ id: string }>(page, 'library/createExample');
  await must(page, 'library/open', { id });
  await expect(page.getByRole('tab', { name: 'Resultaten' })).toBeVisible();
  return id;
}

export type OpenRound = { roundId: string; groupId: string; factorIds: string[] };

/** A new session with a group of five, 'Proefgroep', and its round open. */
export async function openRound(page: Page, { askImportance = false } = {}): Promise<OpenRound> {
  const { id } = await must<{ id: string }>(page, 'library/create', {
    title: 'Proefsessie',
    date: '2026-11-23',
    place: 'Oss',
    facilitator: '',
    client: '',
    language: 'nl',
    region: null,
  });
  await must(page, 'library/open', { id });
  const groupId = randomUUID();
  const group = { id: groupId, name: 'Proefgroep', ecosystem: 'administrative', seats: 5 };
  expect(await send(page, { type: 'group/add', group })).toMatchObject({ ok: true });
  const draft = await must<{ session: { rounds: { id: string }[] } }>(page, 'session/snapshot');
  const roundId = draft.session.rounds[0]?.id ?? '';
  const settings = { form: 'short', askImportance };
  await send(page, { type: 'round/configure', id: roundId, settings });
  expect(await send(page, { type: 'round/open', id: roundId })).toMatchObject({ ok: true });
  const open = await must<{ session: { rounds: { factorIds: string[] }[] } }>(
    page,
    'session/snapshot',
  );
  return { roundId, groupId, factorIds: open.session.rounds[0]?.factorIds ?? [] };
}

/** Opens the ballot window and waits until it shows something. */
export async function openBallot(app: App): Promise<Page> {
  await must(await app.window('facilitator'), 'windows/openBallot');
  const page = await app.window('ballot');
  await expect(page.getByRole('heading').first()).toBeVisible();
  return page;
}

/** Opens the projector's window. */
export async function openProjector(app: App): Promise<Page> {
  await must(await app.window('facilitator'), 'windows/openProjector');
  const page = await app.window('projector');
  await expect(page.locator('#root > *').first()).toBeAttached();
  return page;
}
