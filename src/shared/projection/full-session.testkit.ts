import type { Contribution, Session } from '../domain/model';
import type { Poll } from '../domain/polls';
import { ITEM_IDS, runningSession, testActivity } from '../domain/running.testkit';
import { NOW } from '../domain/session.testkit';
import { newActivity } from '../domain/slices/agenda';
import { room } from '../scoring/room.testkit';
import { newPollSettings } from '../voting/rules';

const items = ITEM_IDS.map((id) => ({ id, label: id, themeId: null, challengeId: null }));
const text = { nl: 'tekst', en: 'text' };

function poll(id: string, status: Poll['status']): Poll {
  return {
    id,
    activityId: 'act-vote',
    number: 1,
    status,
    settings: { ...newPollSettings('dots'), items },
    openedAt: NOW,
    closedAt: null,
    publishedAt: null,
    seen: false,
    ballots: Object.fromEntries(
      Array.from({ length: 6 }, (_, seat) => [
        `seat-000${seat}`,
        { kind: 'dots', dots: { [ITEM_IDS[0]]: 1 } },
      ]),
    ),
    onPaper: ['seat-0001'],
  };
}

function note(number: number): Contribution {
  return {
    id: `note-000${number}`,
    number,
    text: `briefje ${number}`,
    kind: 'idea',
    groupId: 'group-01',
    factorId: 'trust',
    challengeId: null,
    activityId: 'act-input',
    questionId: 'question-1',
    origin: 'participant',
    held: false,
    quoted: false,
    edited: false,
    comments: [{ id: 'comment-1', text: 'eens' }],
    themeId: 'theme-0001',
    mergedInto: null,
  };
}

/**
 * A session with every kind of record and something to show of every scene: two published rounds, a
 * published and an open poll, an input activity that is live and open.
 */
export function fullSession(): Session {
  const { session, round } = room(
    { 'group-01': [4, 4, 5, 3, 4, 2], 'group-02': [1, 2, 4, 5, 5, 4] },
    {},
    undefined,
    4,
  );
  const [welcome, , vote, score] = runningSession().agenda.activities;
  const question = {
    id: 'question-1',
    text: 'Wat helpt?',
    kind: null,
    factorId: null,
    challengeId: null,
  };
  const input = {
    ...newActivity(testActivity('act-input', 'input')),
    input: { questions: [question], silent: false, moderated: false },
    status: 'open' as const,
  };
  if (!welcome || !vote || !score) throw new Error('no agenda');
  const { scale } = session.factorModel;
  return {
    ...session,
    region: {
      kind: 'own',
      name: 'Streek',
      municipalities: [{ code: 'GM0001', name: 'Gemeente' }],
    },
    challenges: [{ id: 'challenge-1', title: 'Wonen' }],
    factorModel: {
      ...session.factorModel,
      description: text,
      scale: { ...scale, labels: { nl: ['laag', 'hoog'], en: ['low', 'high'] }, noAnswer: text },
      importance: { question: text, labels: { nl: [], en: [] } },
      factors: session.factorModel.factors.map((factor) => ({ ...factor, definition: text })),
    },
    agenda: { startTime: '13:00', activities: [welcome, input, vote, score] },
    live: { activityId: 'act-input', timer: { totalSeconds: 60, endsAt: null, leftSeconds: 30 } },
    contributions: Object.fromEntries([1, 2].map((number) => [note(number).id, note(number)])),
    themes: [
      { id: 'theme-0001', name: 'Thema', factorId: null, challengeId: null, mergedInto: null },
    ],
    rounds: [
      round,
      { ...round, id: 'round-02', number: 2, follows: round.id, onPaper: ['seat-0001'] },
    ],
    polls: [poll('poll-0000', 'open'), poll('poll-0001', 'published')],
    discussionNotes: [{ id: 'said-0001', kind: 'quote', factorId: 'trust', text: 'gezegd' }],
    parkingLot: [{ id: 'parked-01', text: 'later', outcome: null, outcomeText: '' }],
    recommendations: [
      {
        id: 'advice-01',
        origin: 'own',
        factorId: 'trust',
        rule: 'low',
        roundId: round.id,
        title: 'advies',
        text: 'doen',
        who: 'wij',
        firstStep: 'nu',
        edited: true,
      },
    ],
    dismissedSuggestions: ['trust:low'],
    agreements: [{ id: 'agree-01', what: 'dit', who: 'wij', due: '2026-12-01', evidence: 'zo' }],
    headline: 'bevinding',
    adviceLibrary: [{ id: 'entry-01', factorId: 'trust', rule: 'low', text }],
    ladder: { step: 3, reason: 'daarom' },
    report: {
      status: 'concept',
      brand: { name: 'Klant', colour: '#112233', logo: { type: 'image/png', data: 'AAAA' } },
      hidden: ['numbers'],
      texts: { title: 'eigen tekst' },
    },
    projector: { ...session.projector, scene: { kind: 'discussion', factorId: 'trust' } },
  };
}
