import rawModel from '../../../resources/factor-models/bre-factor-model.json';
import { createSession } from '../domain/create';
import { type FactorModel, factorModelSchema } from '../domain/factor-model';
import type { Language } from '../domain/language';
import type { AdviceEntry, Ballot, Contribution, Round, Session } from '../domain/model';
import type { Poll } from '../domain/polls';
import { NOW } from '../domain/session.testkit';
import { projectFacilitator } from '../projection/facilitator';
import type { FacilitatorSnapshot } from '../projection/types';
import { noise } from '../rehearsal/noise';
import { newPollSettings } from '../voting/rules';

export const breModel = (): FactorModel => factorModelSchema.parse(rawModel);

/** What the facilitator's window knows of a session. */
export function facilitatorView(session: Session): FacilitatorSnapshot['session'] {
  return projectFacilitator(
    { session, undo: [], redo: [] },
    { revision: 1, saveProblem: null, readOnly: false },
  ).session;
}

type Random = () => number;
const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));
const id = (kind: string, n: number): string => `${kind}-${String(n).padStart(4, '0')}`;

/**
 * A session with two published rounds, notes, themes, a vote with dots and own texts. Each factor has a
 * height and a kind of disagreement of its own, so that every outcome of the rule comes up. The same
 * seed gives the same session.
 */
export function generatedSession(
  seed: number,
  model = breModel(),
  language: Language = 'nl',
): Session {
  const random = noise(seed * 7919 + 13);
  const made = createSession(
    { title: `s${seed}`, date: '', place: '', facilitator: '', client: '', language, region: null },
    model,
    {
      newId: (
        (n) => () =>
          id('made', n++)
      )(0),
      now: NOW,
    },
  );
  const groups = ['Gemeenten', 'Bedrijven', 'Onderwijs', 'Bewoners'].map((name, i) => ({
    id: id('group', i),
    name,
    ecosystem: (['administrative', 'economic', 'social', 'social'] as const)[i] ?? 'social',
    seats: between(random, 1, 8),
  }));
  const seats = groups.flatMap((group) => Array<string>(group.seats).fill(group.id));
  const participants: Session['participants'] = Object.fromEntries(
    seats.map((groupId, i) => [
      id('seat', i),
      { groupId, channel: 'import', code: '', number: 0, device: '' },
    ]),
  );
  const [draft] = made.rounds;
  if (!draft) throw new Error('no round');
  const factorIds = model.factors.map((factor) => factor.id);
  const askImportance = random() < 0.6;
  const settings: Round['settings'] = {
    ...draft.settings,
    form: 'full',
    askImportance,
    minGroupSize: between(random, 3, 5),
  };
  const roundOf = (number: number, follows: string | null): Round => ({
    ...draft,
    id: id('round', number),
    number,
    follows,
    status: 'published',
    publishedAt: NOW,
    factorIds,
    settings,
    ballots: ballotsOf(random, model, seats, askImportance),
  });
  const rounds = [roundOf(1, null), roundOf(2, id('round', 1))];
  const themes = Array.from({ length: 6 }, (_, i) => ({
    id: id('theme', i),
    name: `Thema ${i + 1}`,
    factorId: factorIds[between(random, 0, factorIds.length - 1)] ?? null,
    challengeId: null,
    mergedInto: i === 5 ? id('theme', 0) : null,
  }));
  const { activities } = made.agenda;
  return {
    ...made,
    groups,
    participants,
    rounds,
    themes,
    contributions: notesOf(
      random,
      factorIds,
      groups.map((group) => group.id),
    ),
    polls: [dotsPoll(random, seats.length, activities[0]?.id ?? 'activity-0')],
    adviceLibrary: ownTexts(random, factorIds),
  };
}

/** Each factor its own middle, and one of: agreed, spread, two camps, groups apart. */
function ballotsOf(
  random: Random,
  { factors, scale }: FactorModel,
  seats: readonly string[],
  askImportance: boolean,
): Record<string, Ballot> {
  const clamp = (value: number, { min, max }: { min: number; max: number } = scale) =>
    Math.min(max, Math.max(min, value));
  const middle = new Map(
    factors.map((factor) => [factor.id, scale.min + random() * (scale.max - scale.min)]),
  );
  const shape = new Map(factors.map((factor) => [factor.id, between(random, 0, 9)]));
  const dear = new Map(factors.map((factor) => [factor.id, 2.5 + random() * 2.5]));
  const answerTo = (factorId: string, groupId: string, index: number): number | null => {
    if (random() < 0.06) return null;
    const at = middle.get(factorId) ?? scale.min;
    const form = shape.get(factorId) ?? 0;
    if (form === 4) return index % 2 === 0 ? scale.min : scale.max;
    const apart = form === 5 ? (groupId.endsWith('0') ? 1.6 : -0.6) : 0;
    const width = form === 3 ? 3.4 : 1.4;
    return clamp(Math.round(at + apart + (random() - 0.5) * width));
  };
  return Object.fromEntries(
    seats.map((groupId, i) => [
      id('seat', i),
      {
        answers: Object.fromEntries(
          factors.map((factor) => [factor.id, answerTo(factor.id, groupId, i)]),
        ),
        importance: askImportance
          ? Object.fromEntries(
              factors.map((factor) => [
                factor.id,
                clamp(Math.round((dear.get(factor.id) ?? 3) + random() - 0.5), { min: 1, max: 5 }),
              ]),
            )
          : {},
      },
    ]),
  );
}

function notesOf(
  random: Random,
  factorIds: readonly string[],
  groupIds: readonly string[],
): Record<string, Contribution> {
  const notes = Array.from({ length: 40 }, (_, i): Contribution => ({
    id: id('note', i + 1),
    number: i + 1,
    text: `Opmerking ${i + 1}`,
    kind: 'idea',
    groupId: random() < 0.2 ? null : (groupIds[between(random, 0, groupIds.length - 1)] ?? null),
    factorId: random() < 0.5 ? (factorIds[between(random, 0, factorIds.length - 1)] ?? null) : null,
    challengeId: null,
    activityId: null,
    questionId: null,
    origin: 'participant',
    held: random() < 0.15,
    quoted: random() < 0.1,
    edited: false,
    comments: [],
    themeId: random() < 0.5 ? id('theme', between(random, 0, 5)) : null,
    mergedInto: i > 4 && random() < 0.15 ? id('note', between(random, 1, 4)) : null,
  }));
  return Object.fromEntries(notes.map((note) => [note.id, note]));
}

function dotsPoll(random: Random, voters: number, activityId: string): Poll {
  const items = Array.from({ length: 6 }, (_, i) => ({
    id: id('item', i),
    label: `Keuze ${i + 1}`,
    themeId: i < 5 ? id('theme', i) : null,
    challengeId: null,
  }));
  return {
    id: 'poll-0001',
    activityId,
    number: 1,
    status: 'published',
    settings: { ...newPollSettings('dots'), items },
    openedAt: NOW,
    closedAt: NOW,
    publishedAt: NOW,
    seen: true,
    ballots: Object.fromEntries(
      Array.from({ length: voters }, (_, i) => [
        id('seat', i),
        { kind: 'dots', dots: { [id('item', between(random, 0, 5))]: 1, [id('item', i % 2)]: 1 } },
      ]),
    ),
    onPaper: [],
  };
}

function ownTexts(random: Random, factorIds: readonly string[]): AdviceEntry[] {
  return factorIds
    .filter(() => random() < 0.3)
    .map((factorId, i) => ({
      id: id('entry', i),
      factorId,
      rule: (['low', 'split', 'mid'] as const)[between(random, 0, 2)] ?? 'low',
      text: { nl: `Eigen tekst ${i + 1}.`, en: `Own text ${i + 1}.` },
    }));
}
