import type {
  Agreement,
  Challenge,
  DiscussionNote,
  Ladder,
  ParkedItem,
  Recommendation,
  Round,
  Session,
  StakeholderGroup,
  Theme,
} from '../domain/model';
import type { Poll } from '../domain/polls';
import { contributionList } from '../domain/selectors';
import { keepScene } from '../scenes/registry';
import { fields, orNull } from './fields';
import { progressOf } from './progress';
import { publishedPoll, publishedResults, publishedVoters } from './published';
import {
  activityOf,
  adviceEntryOf,
  contributionOf,
  factorModelOf,
  pollSettingsOf,
  regionOf,
  reportOf,
  roomViewOf,
  roundSettingsOf,
  timerOf,
} from './records';

const groupOf = fields<StakeholderGroup>()('id', 'name', 'ecosystem', 'seats');
const challengeOf = fields<Challenge>()('id', 'title');
const themeOf = fields<Theme>()('id', 'name', 'factorId', 'challengeId', 'mergedInto');
const discussionNoteOf = fields<DiscussionNote>()('id', 'kind', 'factorId', 'text');
const parkedItemOf = fields<ParkedItem>()('id', 'text', 'outcome', 'outcomeText');
const recommendationOf = fields<Recommendation>()(
  'id',
  'origin',
  'factorId',
  'rule',
  'roundId',
  'title',
  'text',
  'who',
  'firstStep',
  'edited',
);
const agreementOf = fields<Agreement>()('id', 'what', 'who', 'due', 'evidence');
const ladderOf = fields<Ladder>()('step', 'reason');

const flatRound = fields<Round>()(
  'id',
  'number',
  'activityId',
  'follows',
  'status',
  'factorIds',
  'openedAt',
  'closedAt',
  'publishedAt',
  'seen',
);

/** A round without its ballots. `sameVoters`: null unless it and the one it follows are published. */
export const roundViewOf = (session: Session, round: Round) => ({
  ...flatRound(round),
  settings: roundSettingsOf(round.settings),
  progress: progressOf(session, round),
  results: publishedResults(session, round),
  sameVoters: publishedVoters(session, round),
});

const flatPoll = fields<Poll>()(
  'id',
  'activityId',
  'number',
  'status',
  'openedAt',
  'closedAt',
  'publishedAt',
  'seen',
);

/** A poll without its answers. */
export const pollViewOf = (session: Session, poll: Poll) => ({
  ...flatPoll(poll),
  settings: pollSettingsOf(poll.settings),
  progress: progressOf(session, poll),
  results: publishedPoll(session, poll),
});

const flatSession = fields<Session>()(
  'id',
  'title',
  'date',
  'place',
  'facilitator',
  'client',
  'language',
  'isExample',
  'isRehearsal',
  'createdAt',
  'facilitatorVotes',
  'dismissedSuggestions',
  'headline',
  'endedAt',
);

/** The session as the facilitator's window knows it: contributions in order of arrival. */
export const sessionViewOf = (session: Session) => ({
  ...flatSession(session),
  region: orNull(session.region, regionOf),
  groups: session.groups.map(groupOf),
  challenges: session.challenges.map(challengeOf),
  factorModel: factorModelOf(session.factorModel),
  agenda: {
    startTime: session.agenda.startTime,
    activities: session.agenda.activities.map(activityOf),
  },
  live: {
    activityId: session.live.activityId,
    timer: orNull(session.live.timer, timerOf),
  },
  contributions: contributionList(session.contributions).map(contributionOf),
  themes: session.themes.map(themeOf),
  rounds: session.rounds.map((round) => roundViewOf(session, round)),
  polls: session.polls.map((poll) => pollViewOf(session, poll)),
  discussionNotes: session.discussionNotes.map(discussionNoteOf),
  parkingLot: session.parkingLot.map(parkedItemOf),
  recommendations: session.recommendations.map(recommendationOf),
  agreements: session.agreements.map(agreementOf),
  adviceLibrary: session.adviceLibrary.map(adviceEntryOf),
  ladder: ladderOf(session.ladder),
  report: reportOf(session.report),
  projector: {
    scene: keepScene(session.projector.scene),
    dark: session.projector.dark,
    blank: session.projector.blank,
    frozen: session.projector.frozen,
    room: roomViewOf(session.projector.room),
  },
});
