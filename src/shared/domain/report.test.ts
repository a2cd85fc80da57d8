import { describe, expect, it } from 'vitest';
import { commandSchema } from './commands';
import { startHistory, type History } from './history';
import { LIMITS } from './limits';
import { runningSession } from './running.testkit';
import { applyRecorded, undo, type Recorded } from './session.testkit';

const start = startHistory(runningSession());

function done(history: History, command: Recorded['command'], index = 1): History {
  const next = applyRecorded(history, { command, role: 'facilitator' }, index);
  if (!next) throw new Error(`refused: ${command.type}`);
  return next;
}

describe('settings of the report', () => {
  it('change by patch, without double sections, and are undone', () => {
    const end = done(start, {
      type: 'report/update',
      patch: { status: 'final', hidden: ['region', 'region', 'input'] },
    });
    expect(end.session.report).toMatchObject({ status: 'final', hidden: ['region', 'input'] });
    expect(applyRecorded(end, undo, 2)?.session).toEqual(start.session);
  });

  it('keep an own text, put the text of the app back, and undo both', () => {
    const slot = 'nl.summary.title';
    const own = done(start, { type: 'report/text', slot, text: 'Eigen titel' });
    expect(own.session.report.texts).toEqual({ [slot]: 'Eigen titel' });
    const back = done(own, { type: 'report/text', slot, text: null }, 2);
    expect(back.session.report.texts).toEqual({});
    expect(applyRecorded(back, undo, 3)?.session).toEqual(own.session);
  });

  it('refuse more texts than the limit, but not a change of one', () => {
    let full = start;
    for (let i = 0; i < LIMITS.reportTexts; i++)
      full = done(full, { type: 'report/text', slot: `nl.slot-${i}`, text: 'x' }, i);
    const more: Recorded['command'] = { type: 'report/text', slot: 'nl.more', text: 'x' };
    expect(applyRecorded(full, { command: more, role: 'facilitator' }, 1)).toBeNull();
    expect(
      done(full, { type: 'report/text', slot: 'nl.slot-0', text: 'y' }).session.report.texts,
    ).toMatchObject({ 'nl.slot-0': 'y' });
  });

  it('accept no empty text, no strange place and no unknown section', () => {
    for (const command of [
      { type: 'report/text', slot: 'nl.summary.title', text: ' ' },
      { type: 'report/text', slot: '__proto__', text: 'x' },
      { type: 'report/update', patch: { hidden: ['method'] } },
      { type: 'report/update', patch: { texts: {} } },
      { type: 'session/update', patch: { reportStatus: 'final' } },
    ])
      expect(commandSchema.safeParse(command).success).toBe(false);
  });
});

describe('quotes', () => {
  it('are chosen together, undone in one step, and refused for a note that is gone', () => {
    const contribution = {
      kind: 'idea' as const,
      groupId: null,
      factorId: null,
      challengeId: null,
      activityId: null,
      questionId: null,
    };
    const added = done(start, {
      type: 'contribution/add-all',
      contributions: ['quote-0001', 'quote-0002'].map((id) => ({ ...contribution, id, text: id })),
    });
    const ids = ['quote-0001', 'quote-0002'];
    const chosen = done(added, { type: 'contribution/quote', ids, quoted: true }, 2);
    expect(ids.map((id) => chosen.session.contributions[id]?.quoted)).toEqual([true, true]);
    expect(applyRecorded(chosen, undo, 3)?.session).toEqual(added.session);
    const gone: Recorded['command'] = {
      type: 'contribution/quote',
      ids: ['quote-0001', 'nowhere-01'],
      quoted: true,
    };
    expect(applyRecorded(added, { command: gone, role: 'facilitator' }, 2)).toBeNull();
  });
});
