import type { InputSettings } from '../activities/input/schema';
import { ACTIVITIES } from '../activities/registry';
import { ACTIVITY_RULES, type ActivityKind } from '../activities/schema';
import type { Block } from '../activities/types';
import type { NewActivity } from '../domain/agenda-commands';
import type { Language, Localized } from '../domain/language';
import { newPollSettings, withItems } from '../voting/rules';
import type { PollSettings } from '../voting/schemas';
import { confidence, lunch, warmUp } from './blocks';
import { compare, prioritiseThemes, secondScore } from './full-day-blocks';

/** A ready-made agenda. */
export type AgendaTemplate = {
  id: 'ninety-minutes' | 'half-day' | 'full-day';
  name: Localized;
  /** When to use it, in one sentence. */
  description: Localized;
  /** Start time to propose while the session has none. */
  startTime: string;
  blocks: readonly Block[];
};

const lasting = (block: Block, minutes: number): Block => ({ ...block, minutes });
/** What a kind starts with, for its usual time or another. @param minutes how long it takes */
const startOf = (kind: ActivityKind, minutes = ACTIVITIES[kind].start.minutes): Block =>
  lasting(ACTIVITIES[kind].start, minutes);

export const AGENDA_TEMPLATES: readonly AgendaTemplate[] = [
  {
    id: 'ninety-minutes',
    name: { nl: 'Anderhalf uur', en: 'Ninety minutes' },
    description: {
      nl: 'Een eerste meting en één goede afspraak. Past in een bestaand overleg.',
      en: 'A first measurement and one good agreement. Fits in an existing meeting.',
    },
    startTime: '13:30',
    blocks: [
      startOf('welcome', 5),
      warmUp,
      startOf('input', 15),
      startOf('score'),
      startOf('break', 5),
      startOf('discuss', 25),
      startOf('agree', 14),
      lasting(confidence, 3),
      startOf('close', 3),
    ],
  },
  {
    id: 'half-day',
    name: { nl: 'Dagdeel', en: 'Half a day' },
    description: {
      nl: 'Inbreng, score, gesprek en afspraken. Voor de meeste regio’s de beste keuze.',
      en: 'Input, scores, discussion and agreements. The best choice for most regions.',
    },
    startTime: '13:00',
    blocks: [
      startOf('welcome'),
      warmUp,
      startOf('input'),
      startOf('cluster'),
      startOf('score'),
      startOf('break'),
      startOf('discuss'),
      startOf('recommend'),
      startOf('agree'),
      confidence,
      startOf('close'),
    ],
  },
  {
    id: 'full-day',
    name: { nl: 'Hele dag', en: 'Full day' },
    description: {
      nl: 'Ook thema’s kiezen en een tweede score na het gesprek. Voor een nieuwe start.',
      en: 'Also choosing themes and a second score after the discussion. For a fresh start.',
    },
    startTime: '09:30',
    blocks: [
      startOf('welcome', 20),
      warmUp,
      startOf('input', 35),
      startOf('cluster', 30),
      startOf('break'),
      prioritiseThemes,
      startOf('score', 20),
      lunch,
      startOf('discuss', 60),
      startOf('break'),
      secondScore,
      compare,
      startOf('recommend', 25),
      startOf('agree', 30),
      confidence,
      startOf('close', 10),
    ],
  },
];

/** Length of a row of activities in minutes. */
export const minutesOf = (activities: readonly { minutes: number }[]): number =>
  activities.reduce((sum, { minutes }) => sum + minutes, 0);

/** The activities of a template in one language, ready for the command `agenda/apply`. */
export function activitiesOf(
  template: AgendaTemplate,
  language: Language,
  newId: () => string,
): NewActivity[] {
  return template.blocks.map((block) => fromBlock(block, language, newId));
}

function fromBlock(block: Block, language: Language, newId: () => string): NewActivity {
  const { settings } = ACTIVITY_RULES[block.kind];
  return {
    id: newId(),
    kind: block.kind,
    title: block.title[language],
    minutes: block.minutes,
    notes: block.notes[language],
    enough: null,
    input: settings === 'input' ? inputOf(block, language, newId) : null,
    poll: settings === 'poll' ? pollOf(block, language, newId) : null,
  };
}

function inputOf(block: Block, language: Language, newId: () => string): InputSettings {
  const questions = (block.questions ?? []).map(({ text, kind }) => ({
    id: newId(),
    text: text[language],
    kind,
    factorId: null,
    challengeId: null,
  }));
  return { questions, silent: true, moderated: false };
}

function pollOf({ poll }: Block, language: Language, newId: () => string): PollSettings {
  const settings = newPollSettings(poll?.method ?? 'dots');
  if (!poll) return settings;
  const items = poll.items.map((label) => ({
    id: newId(),
    label: label[language],
    themeId: null,
    challengeId: null,
  }));
  return withItems({ ...settings, question: poll.question[language] }, () => items);
}

/** A single activity of a kind to add to an agenda, with the same texts as the templates. */
export function activityOfKind(
  kind: ActivityKind,
  language: Language,
  newId: () => string,
): NewActivity {
  return fromBlock(ACTIVITIES[kind].start, language, newId);
}

/** Where a new activity goes in an agenda: at the end, but before the activity that nothing follows. */
export function placeFor(
  kind: ActivityKind,
  activities: readonly { kind: ActivityKind }[],
): number {
  const last = activities.at(-1);
  const isBefore = last && ACTIVITIES[last.kind].isLast && !ACTIVITIES[kind].isLast;
  return activities.length - (isBefore ? 1 : 0);
}
