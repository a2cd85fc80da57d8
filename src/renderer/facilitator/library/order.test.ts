import { describe, expect, it } from 'vitest';
import type { SessionSummary } from '../../../shared/contract/library-calls';
import { daysBetween, inOrder, localDay, matches, nextSession } from './order';

const session = (over: Partial<SessionSummary>): SessionSummary => ({
  id: over.title ?? 'session',
  title: 'Sessie',
  date: '',
  place: '',
  regionName: '',
  municipalityCodes: [],
  participants: 0,
  stage: 'preparing',
  isExample: false,
  isRehearsal: false,
  savedAt: '2026-11-01T10:00:00.000Z',
  ...over,
});
const today = '2026-11-23';

describe('order of the library', () => {
  const held = session({ title: 'gehouden', date: '2026-11-18', stage: 'published' });
  const soon = session({ title: 'straks', date: '2026-11-26' });
  const later = session({ title: 'later', date: '2026-12-10' });
  const undated = session({ title: 'zonder datum', savedAt: '2026-11-20T08:00:00.000Z' });

  it('puts the next session first, then the most recent day', () => {
    expect(inOrder([held, later, undated, soon], today).map((s) => s.title)).toEqual([
      'straks',
      'later',
      'zonder datum',
      'gehouden',
    ]);
  });

  it('counts today as next, but no example and no finished session', () => {
    const now = session({ date: today });
    expect(nextSession([later, now], today)).toBe(now);
    expect(
      nextSession(
        [
          { ...now, isExample: true },
          { ...now, stage: 'final' },
        ],
        today,
      ),
    ).toBe(undefined);
  });
});

describe('search', () => {
  const found = session({ title: 'Woonagenda', regionName: 'Fryslân', place: 'Drachten' });
  it.each(['', 'woon', 'fryslan', 'DRACHTEN agenda', ' fry '])('finds "%s"', (query) => {
    expect(matches(found, query.trim())).toBe(true);
  });
  it('needs every word', () => expect(matches(found, 'woon assen')).toBe(false));
});

describe('days', () => {
  it('counts calendar days, also over the change of the clock', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween(today, today)).toBe(0);
  });
  it('names the local day', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
