import fc from 'fast-check';
import type { Language } from '../domain/language';
import type { Agreement, Session } from '../domain/model';
import { testNote } from '../domain/notes.testkit';
import type { Poll } from '../domain/polls';
import { newPollSettings } from '../voting/rules';
import { GROUP_IDS, NOW } from '../domain/session.testkit';
import { projectFacilitator } from '../projection';
import { room } from '../scoring/room.testkit';
import type { ExportInput } from './types';

/** A session as an export gets it: through the facilitator's view. */
export function inputOf(session: Session, language: Language = 'nl'): ExportInput {
  const state = { revision: 0, saveProblem: null, readOnly: true };
  const { session: view } = projectFacilitator({ session, undo: [], redo: [] }, state);
  return { session: view, language, now: NOW, appVersion: '1.2.3' };
}

export const agreement = (id: string, patch: Partial<Agreement> = {}): Agreement => ({
  id,
  what: 'Bel de wethouder',
  who: '',
  due: '',
  evidence: '',
  ...patch,
});

/** What people may type that means something to a program. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example";"klik")',
  '+31 6 1234',
  '-1+1',
  '@SUM(A1)',
  '\tTAB',
  "'=1+1",
  "'s ochtends",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'een; twee, drie "vier"',
  'regel een\nBEGIN:VEVENT\nregel drie',
  'Fryslân \u{1f600} é',
  '&amp; & </style>',
] as const;

export const textArbitrary = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.trim() || 'x'),
);

const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 6 }), {
  maxLength: 12,
});

function gradients(levels: readonly number[]): Poll {
  return {
    id: 'poll-0001',
    activityId: 'act-vote',
    number: 1,
    status: 'published',
    settings: { ...newPollSettings('gradients'), question: 'geheime vraag' },
    openedAt: null,
    closedAt: null,
    publishedAt: NOW,
    seen: true,
    ballots: Object.fromEntries(
      levels.map((level, index) => [
        `seat-${String(index).padStart(4, '0')}`,
        { kind: 'gradient', level, reason: level <= 3 ? `geheime reden ${index}` : '' },
      ]),
    ),
    onPaper: [],
  };
}

/** Rooms with groups of any size, notes of them and a vote; the texts are unlike anything else. */
export const sessionArbitrary: fc.Arbitrary<Session> = fc
  .record({
    trust: fc.tuple(answers, answers, answers, answers),
    minGroupSize: fc.constantFrom(3, 5, 7),
    levels: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 9 }),
    importance: fc.constantFrom(null, 4),
  })
  .map(({ trust, minGroupSize, levels, importance }) => {
    const groups = Object.fromEntries(GROUP_IDS.map((id, i) => [id, trust[i] ?? []]));
    const { session } = room(groups, { minGroupSize }, undefined, importance);
    const contributions: Session['contributions'] = Object.fromEntries(
      GROUP_IDS.map((groupId, index) => [
        `note-000${index}`,
        testNote(index, { number: index + 1, text: `geheime notitie ${index}`, groupId }),
      ]),
    );
    return { ...session, contributions, polls: [gradients(levels)] };
  });

/** People per group in the first round. */
export function groupSizes({ rounds, participants }: Session): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const seat of Object.keys(rounds[0]?.ballots ?? {})) {
    const group = participants[seat]?.groupId ?? '';
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return sizes;
}
