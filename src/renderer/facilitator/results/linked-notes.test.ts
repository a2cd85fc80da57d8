import { describe, expect, it } from 'vitest';
import { quotesFor } from '../../../shared/advice/quotes';
import type { Contribution, Session } from '../../../shared/domain/model';
import { testNote as note, testTheme as theme } from '../../../shared/domain/notes.testkit';
import { groupsToName, roundResults } from '../../../shared/scoring';
import { room } from '../../../shared/scoring/room.testkit';
import { linkedNotes } from './linked-notes';

const LARGE = 'group-01';
const UNSURE = 'group-02';
const OTHER = 'group-03';
const FOURTH = 'group-04';
const times = (count: number, answers: (number | null)[]): (number | null)[] =>
  Array.from({ length: count }, (_, i) => answers[i % answers.length] ?? null);

/** Two that are large enough, and two in which most did not know. */
const GROUPS = {
  [LARGE]: times(20, [1, 2, 4]),
  [UNSURE]: times(12, [2, null, null, null, null, 4]),
  [OTHER]: times(13, [5, 3]),
  [FOURTH]: times(12, [4, null, null, null, null, 2]),
};
const { session, round } = room(GROUPS);
const results = roundResults(session, round);
const rounds = [{ results }];

const view = (contributions: Contribution[], themes: Session['themes'] = []) => ({
  contributions,
  themes,
  groups: session.groups,
  rounds,
});

describe('groups beside notes', () => {
  it('are named as the figures of the factor show them', () => {
    const shown = results.factors.find(({ id }) => id === 'trust')?.groups.map(({ id }) => id);
    expect(shown).toEqual([LARGE, OTHER]);
    expect([...groupsToName(rounds, 'trust')]).toEqual(shown);
  });

  it('are those with a number of ballots beside notes about something else', () => {
    const counted = results.groups.filter(({ ballots }) => ballots !== null).map(({ id }) => id);
    expect(counted).toEqual([LARGE, UNSURE, OTHER, FOURTH]);
    expect([...groupsToName(rounds, null)]).toEqual(counted);
    expect([...groupsToName(rounds, 'not-asked')]).toEqual(counted);
  });

  it('are not named when too small', () => {
    const { session: other, round: withSmall } = room({ ...GROUPS, [FOURTH]: times(3, [1, 5]) });
    const named = groupsToName([{ results: roundResults(other, withSmall) }], null);
    expect(named.has(FOURTH)).toBe(false);
    // Nor is the smallest of the others: with it, the small one would be what is left.
    expect([...named]).toEqual([LARGE, OTHER]);
  });

  it('are not named where one of them is of one mind, nor when another round hides them', () => {
    const alike = room({ ...GROUPS, [OTHER]: times(13, [5]) });
    const second = { results: roundResults(alike.session, alike.round) };
    expect(groupsToName([second], 'trust').size).toBe(0);
    expect(groupsToName([...rounds, second], 'trust').size).toBe(0);
    expect([...groupsToName([...rounds, second], null)]).toEqual([LARGE, UNSURE, OTHER, FOURTH]);
  });

  it('do not depend on a round with too few ballots for results', () => {
    const few = room({ [LARGE]: [1, 2] });
    const second = { results: roundResults(few.session, few.round) };
    expect(second.results.tooFew).toBe(true);
    expect([...groupsToName([...rounds, second], 'trust')]).toEqual([LARGE, OTHER]);
  });

  it('are not named while nothing is published', () => {
    expect(groupsToName([{ results: null }], 'trust').size).toBe(0);
  });

  it('are the same in the results and beside advice', () => {
    const contributions = [LARGE, UNSURE, OTHER, FOURTH].map((groupId, index) =>
      note(index, { groupId, factorId: 'trust' }),
    );
    const inResults = linkedNotes(view(contributions), 'trust');
    expect(inResults.map(({ group }) => group)).toEqual([LARGE, '', OTHER, '']);
    const named = groupsToName(rounds, 'trust');
    for (const one of contributions) {
      const [quote] = quotesFor('trust', { contributions: [one], themes: [] }, named);
      expect(quote?.groupId ?? '').toBe(inResults.find(({ id }) => id === one.id)?.group);
    }
  });
});

describe('linkedNotes', () => {
  it('are those of the factor and of its themes, also of a merged one, with the theme as shown', () => {
    const themes = [theme('gone-theme', null, 'kept-theme'), theme('kept-theme', 'trust')];
    const contributions = [
      note(1, { factorId: 'trust' }),
      note(2, { factorId: 'agenda' }),
      note(3, { themeId: 'gone-theme' }),
      note(4, { themeId: 'kept-theme', factorId: 'agenda' }),
    ];
    const found = linkedNotes(view(contributions, themes), 'trust');
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
    const found = linkedNotes(view(contributions), 'trust');
    expect(found.map(({ text }) => text)).toEqual(['note 3']);
  });
});
