import type { InputSettings } from '../activities/input/schema';
import type { ActivityKind } from '../activities/schema';
import type { NewActivity } from '../domain/agenda-commands';
import type { Language, Localized } from '../domain/language';
import { newPollSettings, type PollSettings } from '../domain/polls';
import * as blocks from './blocks';
import type { Block } from './blocks';
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
      lasting(blocks.welcome, 5),
      blocks.warmUp,
      lasting(blocks.input, 15),
      blocks.score,
      lasting(blocks.pause, 5),
      lasting(blocks.discuss, 25),
      lasting(blocks.agree, 14),
      lasting(blocks.confidence, 3),
      lasting(blocks.close, 3),
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
      blocks.welcome,
      blocks.warmUp,
      blocks.input,
      blocks.cluster,
      blocks.score,
      blocks.pause,
      blocks.discuss,
      blocks.recommend,
      blocks.agree,
      blocks.confidence,
      blocks.close,
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
      lasting(blocks.welcome, 20),
      blocks.warmUp,
      lasting(blocks.input, 35),
      lasting(blocks.cluster, 30),
      blocks.pause,
      prioritiseThemes,
      lasting(blocks.score, 20),
      blocks.lunch,
      lasting(blocks.discuss, 60),
      blocks.pause,
      secondScore,
      compare,
      lasting(blocks.recommend, 25),
      lasting(blocks.agree, 30),
      blocks.confidence,
      lasting(blocks.close, 10),
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
  return {
    id: newId(),
    kind: block.kind,
    title: block.title[language],
    minutes: block.minutes,
    notes: block.notes[language],
    enough: null,
    input: block.kind === 'input' ? inputOf(block, language, newId) : null,
    poll: block.kind === 'prioritise' ? pollOf(block, language, newId) : null,
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
  return { ...settings, question: poll.question[language], items };
}

const ONE_OF_EACH: Record<ActivityKind, Block> = {
  welcome: blocks.welcome,
  input: blocks.input,
  cluster: blocks.cluster,
  score: blocks.score,
  prioritise: {
    ...prioritiseThemes,
    title: { nl: 'Kiezen', en: 'Choosing' },
    notes: { nl: '', en: '' },
    poll: { method: 'dots', question: { nl: '', en: '' }, items: [] },
  },
  discuss: blocks.discuss,
  recommend: blocks.recommend,
  agree: blocks.agree,
  break: blocks.pause,
  close: blocks.close,
};

/** A single activity of a kind to add to an agenda, with the same texts as the templates. */
export function activityOfKind(
  kind: ActivityKind,
  language: Language,
  newId: () => string,
): NewActivity {
  return fromBlock(ONE_OF_EACH[kind], language, newId);
}
