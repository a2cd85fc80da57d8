import { describe, expect, it } from 'vitest';
import { quotesFor } from '../../../shared/advice/quotes';
import type { Contribution, Session } from '../../../shared/domain/model';
import { groupsToName, roundResults } from '../../../shared/scoring';
import { room } from '../../../shared/scoring/room.testkit';
import { linkedNotes } from './linked-notes';

const LARGE = 'group-01';
const UNSURE = 'group-02';
const ALIKE = 'group-03';
const SMALL = 'group-04';
const times = (count: number, answers: (number | null)[]): (number | null)[] =>
  Array.from({ length: count }, (_, i) => answers[i % answers.length] ?? null);

/** Large enough; large but most did not know; of one mind. */
const GROUPS = {
  [LARGE]: times(20, [1, 2, 4]),
  [UNSURE]: times(12, [2, null, null, null]),
  [ALIKE]: times(13, [5]),
};
const { session, round } = room(GROUPS);
const results = roundResults(session, round);

const note = (number: number, patch: Partial<Contribution>): Contribution => ({
  id: `note-${String(number).padStart(4, '0')}`,
  number,
  text: `note ${number}`,
  kind: 'idea',
  groupId: null,
  factorId: null,
  challengeId: null,
  activityId: null,
  questionId: null,
  origin: 'participant',
  held: false,
  quoted: false,
  edited: false,
  comments: [],
  themeId: null,
  mergedInto: null,
  ...patch,
});
const view = (contributions: Contribution[], themes: Session['themes'] = []) => ({
  contributions,
  themes,
  groups: session.groups,
});

describe('groups beside notes', () => {
  it('are named as the figures of the factor show them', () => {
    const shown = results.factors.find(({ id }) => id === 'trust')?.groups.map(({ id }) => id);
    expect(shown).toEqual([LARGE]);
    expect([...groupsToName(results, 'trust')]).toEqual(shown);
  });

  it('are those with a number of ballots beside notes about something else', () => {
    const counted = results.groups.filter(({ ballots }) => ballots !== null).map(({ id }) => id);
    expect(counted).toEqual([LARGE, UNSURE, ALIKE]);
    expect([...groupsToName(results, null)]).toEqual(counted);
    expect([...groupsToName(results, 'not-asked')]).toEqual(counted);
  });

  it('are not named when too small', () => {
    const { session: other, round: withSmall } = room({ ...GROUPS, [SMALL]: times(3, [1, 5]) });
    const named = groupsToName(roundResults(other, withSmall), null);
    expect(named.has(SMALL)).toBe(false);
    // Nor is the smallest of the others: with it, the small one would be what is left.
    expect([...named]).toEqual([LARGE, ALIKE]);
  });

  it('are not named while nothing is published', () => {
    expect(groupsToName(null, 'trust').size).toBe(0);
  });

  it('are the same in the results and beside advice', () => {
    const contributions = [LARGE, UNSURE, ALIKE, SMALL].map((groupId, index) =>
      note(index, { groupId, factorId: 'trust' }),
    );
    const inResults = linkedNotes(view(contributions), 'trust', results);
    expect(inResults.map(({ group }) => group)).toEqual([LARGE, '', '', '']);
    const named = groupsToName(results, 'trust');
    for (const one of contributions) {
      const [quote] = quotesFor('trust', { contributions: [one], themes: [] }, named);
      expect(quote?.groupId ?? '').toBe(inResults.find(({ id }) => id === one.id)?.group);
    }
  });
});

describe('linkedNotes', () => {
  const theme = (id: string, factorId: string | null, mergedInto: string | null = null) => ({
    id,
    name: id,
    factorId,
    challengeId: null,
    mergedInto,
  });

  it('are those of the factor and of its themes, also of a merged one, with the theme as shown', () => {
    const themes = [theme('gone-theme', null, 'kept-theme'), theme('kept-theme', 'trust')];
    const contributions = [
      note(1, { factorId: 'trust' }),
      note(2, { factorId: 'agenda' }),
      note(3, { themeId: 'gone-theme' }),
      note(4, { themeId: 'kept-theme', factorId: 'agenda' }),
    ];
    const found = linkedNotes(view(contributions, themes), 'trust', results);
    expect(found.map(({ text, theme: name }) => [text, name])).toEqual([
      ['note 1', ''],
      ['note 3', 'kept-theme'],
      ['note 4', 'kept-theme'],
    ]);
  });

  it('leaves out what waits and what is kept under another', () => {
    const contributions = [
      note(1, { factorId: 'trust', held: true }),
      note(2, { factorId: 'trust', mergedInto: 'note-0003' }),
      note(3, { factorId: 'trust' }),
    ];
    const found = linkedNotes(view(contributions), 'trust', results);
    expect(found.map(({ text }) => text)).toEqual(['note 3']);
  });
});
