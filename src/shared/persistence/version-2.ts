import { z } from 'zod';

/**
 * What this step needs of a file of version 1; everything else is passed on untouched. Written out
 * here, because a migration must not change when the schema of today does.
 */
const version1 = z.looseObject({
  language: z.enum(['nl', 'en']),
  contributions: z.array(z.looseObject({ id: z.string() })),
  rounds: z.array(z.looseObject({ id: z.string(), status: z.string() })),
  projector: z.looseObject({ scene: z.looseObject({ kind: z.string() }), dark: z.boolean() }),
});

/** The steps that a session of version 1 had without saying so. */
const STEPS = [
  { kind: 'welcome', minutes: 10, nl: 'Welkom', en: 'Welcome' },
  {
    kind: 'input',
    minutes: 30,
    nl: 'Inbreng: wat helpt, wat hindert',
    en: 'Input: what helps, what hinders',
  },
  { kind: 'score', minutes: 20, nl: 'Stil scoren', en: 'Silent scoring' },
  { kind: 'discuss', minutes: 45, nl: 'Uitslag en gesprek', en: 'Results and discussion' },
  { kind: 'agree', minutes: 25, nl: 'Afspraken', en: 'Agreements' },
  { kind: 'close', minutes: 5, nl: 'Afsluiten', en: 'Closing' },
] as const;

/** Version 2 adds the agenda and what belongs to running the room; contributions are kept by id. */
export function toVersion2(data: unknown): unknown {
  const old = version1.parse(data);
  const activities = STEPS.map(({ kind, minutes, ...title }) => ({
    id: `activity-${kind}`,
    kind,
    title: title[old.language],
    minutes,
    notes: '',
    status: 'draft',
    startedAt: null,
    endedAt: null,
    enough: null,
    input: kind === 'input' ? { questions: [], silent: true, moderated: false } : null,
    poll: null,
  }));
  const contributions = old.contributions.map((note, index) => ({
    ...note,
    number: index + 1,
    activityId: 'activity-input',
    questionId: null,
    origin: 'facilitator',
    held: false,
    comments: [],
    themeId: null,
    mergedInto: null,
  }));
  const isBlank = old.projector.scene.kind === 'blank';
  return {
    ...old,
    isRehearsal: false,
    agenda: { startTime: '', activities },
    live: { activityId: null, timer: null },
    contributions: Object.fromEntries(contributions.map((note) => [note.id, note])),
    themes: [],
    rounds: old.rounds.map((round, index) => ({
      ...round,
      activityId: 'activity-score',
      follows: old.rounds[index - 1]?.id ?? null,
      seen: round.status === 'published',
    })),
    polls: [],
    discussionNotes: [],
    parkingLot: [],
    projector: {
      ...old.projector,
      scene: isBlank ? { kind: 'welcome' } : old.projector.scene,
      blank: isBlank,
      frozen: false,
      room: { distance: 7.5, pictureHeight: 1.8 },
    },
    endedAt: null,
  };
}
