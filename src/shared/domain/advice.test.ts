import { describe, expect, it } from 'vitest';
import { commandSchema } from './commands';
import { startHistory, type History } from './history';
import type { AdviceEntry } from './model';
import { mayDo } from './permissions';
import { applyRecorded, FACTOR_IDS, testSession, undo, type Recorded } from './session.testkit';

const start = startHistory(testSession());
const [factorId] = FACTOR_IDS;
const entry = (id: string, patch: Partial<AdviceEntry> = {}): AdviceEntry => ({
  id,
  factorId,
  rule: 'low',
  text: { nl: 'eigen', en: 'own' },
  ...patch,
});

function apply(history: History, command: Recorded['command'], index = 1): History | null {
  return applyRecorded(history, { command, role: 'facilitator' }, index);
}
function done(history: History, command: Recorded['command'], index = 1): History {
  const next = apply(history, command, index);
  if (!next) throw new Error(`refused: ${command.type}`);
  return next;
}

describe('own texts of a session', () => {
  const added = done(start, { type: 'advice/add', entry: entry('entry-001') });

  it('are added, changed, removed, and each step is undone', () => {
    const text = { nl: 'anders', en: 'other' };
    const changed = done(added, { type: 'advice/update', id: 'entry-001', text }, 2);
    expect(changed.session.adviceLibrary).toEqual([entry('entry-001', { text })]);
    const removed = done(changed, { type: 'advice/remove', id: 'entry-001' }, 3);
    expect(removed.session.adviceLibrary).toEqual([]);
    expect(applyRecorded(removed, undo, 4)?.session).toEqual(changed.session);
    expect(applyRecorded(added, undo, 2)?.session).toEqual(start.session);
  });

  it('are one for a factor and a rule, for a factor of the model', () => {
    expect(apply(added, { type: 'advice/add', entry: entry('entry-002') }, 2)).toBeNull();
    const other = entry('entry-002', { rule: 'mid' });
    expect(done(added, { type: 'advice/add', entry: other }, 2).session.adviceLibrary).toHaveLength(
      2,
    );
    const gone = entry('entry-003', { factorId: 'gone' });
    expect(apply(added, { type: 'advice/add', entry: gone }, 2)).toBeNull();
    expect(apply(added, { type: 'advice/remove', id: 'entry-404' }, 2)).toBeNull();
  });

  it('come together from a file: all or nothing, in one step', () => {
    const entries = [entry('entry-002', { rule: 'mid' }), entry('entry-003', { rule: 'split' })];
    const all = done(added, { type: 'advice/add-all', entries }, 2);
    expect(all.session.adviceLibrary).toHaveLength(3);
    expect(applyRecorded(all, undo, 3)?.session).toEqual(added.session);
    const clash = [...entries, entry('entry-004')];
    expect(apply(added, { type: 'advice/add-all', entries: clash }, 2)).toBeNull();
  });

  it('leave an accepted recommendation as people wrote it', () => {
    const recommendation = {
      id: 'advice-001',
      origin: 'own',
      factorId,
      rule: 'low',
      roundId: null,
      title: 'Titel',
      text: 'eigen',
      who: '',
      firstStep: '',
    } as const;
    const accepted = done(added, { type: 'recommendation/add', recommendation }, 2);
    const edited = done(
      accepted,
      { type: 'recommendation/update', id: 'advice-001', patch: { text: 'aangepast' } },
      3,
    );
    const text = { nl: 'nieuw', en: 'new' };
    const later = done(edited, { type: 'advice/update', id: 'entry-001', text }, 4);
    expect(later.session.recommendations).toEqual([
      { ...recommendation, text: 'aangepast', edited: true },
    ]);
  });
});

describe('the ladder', () => {
  it('is placed by choice with a reason, taken back, and undone', () => {
    const placed = done(start, { type: 'ladder/set', patch: { step: 3 } });
    const told = done(placed, { type: 'ladder/set', patch: { reason: 'Er is een agenda.' } }, 2);
    expect(told.session.ladder).toEqual({ step: 3, reason: 'Er is een agenda.' });
    const cleared = done(told, { type: 'ladder/set', patch: { step: null } }, 3);
    expect(cleared.session.ladder.step).toBeNull();
    expect(applyRecorded(cleared, undo, 4)?.session).toEqual(told.session);
  });

  it('has five steps', () => {
    for (const step of [0, 6, 2.5, '3'])
      expect(commandSchema.safeParse({ type: 'ladder/set', patch: { step } }).success).toBe(false);
    const more = { type: 'ladder/set', patch: { score: 3 } };
    expect(commandSchema.safeParse(more).success).toBe(false);
  });
});

it('only the facilitator writes advice and places the group on the ladder', () => {
  for (const type of ['advice/add', 'advice/add-all', 'advice/update', 'ladder/set'] as const) {
    expect(mayDo('facilitator', type)).toBe(true);
    expect(mayDo('phone', type) || mayDo('ballot', type)).toBe(false);
  }
});
