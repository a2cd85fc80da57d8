import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, compareModels } from './compare-models';
import { factorModelSchema, type FactorModel } from './factor-model';
import { applyCommand, startHistory, type History } from './history';
import type { Command, CommandContext, Role } from './commands';
import { restoreCheckpoint } from './restore';
import type { Result } from './result';
import {
  applyRecorded,
  castCommand,
  commandsArbitrary,
  NOW,
  replay,
  roundCommand,
  ROUND_IDS,
  testModel,
  testSession,
  undo,
} from './session.testkit';

const answers = { trust: 4, agenda: 2, means: null, roles: 5 };
/** `trust` stays; the other factors are gone, and so are the short form and importance. */
const other: FactorModel = factorModelSchema.parse({
  id: 'other',
  name: 'Other',
  scale: { min: 1, max: 7 },
  dimensions: [{ id: 'all', name: 'All' }],
  factors: [
    { id: 'trust', name: 'Trust', dimension: 'all' },
    { id: 'pace', name: 'Pace', dimension: 'all' },
  ],
});
const setOther: Command = { type: 'model/set', model: other };

function send(history: History, command: Command, role: Role = 'facilitator'): Result<History> {
  const context: CommandContext = {
    now: NOW,
    newCode: 'QZABC',
    newNumber: 500,
    newRoundId: 'round-made-1',
    role,
  };
  return applyCommand(history, command, context);
}

function sent(history: History, ...commands: Command[]): History {
  return commands.reduce((before, command) => {
    const result = send(before, command);
    if (!result.ok) throw new Error(`${command.type}: ${result.error}`);
    return result.value;
  }, history);
}

const note = (id: string, factorId: string): Command => ({
  type: 'discussion/add',
  note: { id, kind: 'note', factorId, text: id },
});

describe('choosing a factor model', () => {
  it('unlinks what is linked to a factor that is gone, and undo brings all back', () => {
    const before = sent(
      startHistory(testSession()),
      note('note-trust', 'trust'),
      note('note-means', 'means'),
      {
        type: 'theme/add',
        theme: { id: 'theme-01', name: 'Money', factorId: 'means', challengeId: null },
        ids: [],
      },
      { type: 'projector/show', scene: { kind: 'discussion', factorId: 'means' } },
    );
    const after = sent(before, setOther);
    expect(after.session.factorModel).toEqual(other);
    expect(after.session.discussionNotes.map(({ factorId }) => factorId)).toEqual(['trust', null]);
    expect(after.session.themes[0]?.factorId).toBeNull();
    expect(after.session.projector.scene).toEqual({ kind: 'welcome' });
    expect(sent(after, { type: 'history/undo' }).session).toEqual(before.session);
  });

  it('keeps the rules of the round within what the model has', () => {
    const asked = sent(startHistory(testSession()), {
      type: 'round/configure',
      id: ROUND_IDS[0],
      settings: { form: 'short', askImportance: true },
    });
    const { settings } = sent(asked, setOther).session.rounds[0] ?? {};
    expect(settings).toMatchObject({ form: 'full', askImportance: false });
  });

  it('is refused once a round was opened, also after it closed', () => {
    const open = replay(testSession(), [roundCommand('round/open')]);
    expect(send(open, setOther)).toMatchObject({ ok: false, error: 'model-in-use' });
    const closed = replay(testSession(), [roundCommand('round/open'), roundCommand('round/close')]);
    expect(send(closed, setOther)).toMatchObject({ ok: false, error: 'model-in-use' });
  });

  it('is for the facilitator only', () => {
    for (const role of ['phone', 'ballot', 'projector', 'report'] as const)
      expect(send(startHistory(testSession()), setOther, role)).toMatchObject({
        error: 'forbidden',
      });
  });

  it('cannot be undone under a vote', () => {
    const four = { ...testModel(), id: 'copy' };
    const chosen = sent(startHistory(testSession()), { type: 'model/set', model: four });
    const opened = applyRecorded(chosen, roundCommand('round/open'), 1);
    const voted = opened && applyRecorded(opened, castCommand('seat-0001', 'group-01', answers), 2);
    expect(voted?.session.rounds[0]?.ballots).not.toEqual({});
    let last = voted;
    for (let now = last; now; now = applyRecorded(now, undo, 3)) last = now;
    expect(last?.session.factorModel.id).toBe('copy');
  });

  it('stays with the answers when a checkpoint of before is restored', () => {
    const then = sent(startHistory(testSession()), note('note-means', 'means')).session;
    const chosen = sent(startHistory(then), setOther);
    const opened = applyRecorded(chosen, roundCommand('round/open'), 1);
    const voted =
      opened &&
      applyRecorded(opened, castCommand('seat-0001', 'group-01', { trust: 7, pace: 1 }), 2);
    if (!voted) throw new Error('not voted');
    const restored = restoreCheckpoint(voted.session, then);
    expect(restored.factorModel).toEqual(other);
    expect(restored.rounds[0]?.ballots).toEqual(voted.session.rounds[0]?.ballots);
    expect(restored.discussionNotes[0]?.factorId).toBeNull();
    expect(restoreCheckpoint(chosen.session, then)).toEqual(then);
  });

  it('has one model for all rounds with ballots, whatever is sent', () => {
    fc.assert(
      fc.property(commandsArbitrary, fc.nat(60), (commands, at) => {
        const set = { command: setOther, role: 'facilitator' as const };
        let history = startHistory(testSession());
        let scored: FactorModel | null = null;
        const all = [...commands.slice(0, at), set, ...commands.slice(at), set, undo, undo];
        for (const [index, recorded] of all.entries()) {
          history = applyRecorded(history, recorded, index) ?? history;
          const { rounds, factorModel } = history.session;
          if (rounds.some(({ ballots }) => Object.keys(ballots).length > 0)) scored ??= factorModel;
          if (scored) expect(factorModel).toBe(scored);
        }
      }),
    );
  });
});

describe('comparing models', () => {
  const as = (model: FactorModel, language: 'nl' | 'en' = 'nl') => ({ model, language });
  const reworded = (change: (text: string) => string): FactorModel => {
    const model = testModel();
    return {
      ...model,
      version: 2,
      factors: model.factors.map((factor) =>
        factor.id === 'trust'
          ? { ...factor, statement: { nl: change(factor.statement.nl), en: factor.statement.en } }
          : factor,
      ),
    };
  };

  it('compares what was asked in the same words, also in another version', () => {
    const same = reworded((text) => ` ${text}\n`);
    expect(compareModels(as(testModel()), as(same))).toEqual({
      comparable: ['trust', 'agenda', 'means', 'roles'],
      changed: [],
      onlyInA: [],
      onlyInB: [],
    });
  });

  it('names a changed statement, and only in the language that was used', () => {
    const changed = reworded((text) => `${text} now`);
    expect(compareModels(as(testModel()), as(changed))).toMatchObject({
      comparable: ['agenda', 'means', 'roles'],
      changed: [{ factorId: 'trust', reason: 'statement' }],
    });
    expect(compareModels(as(testModel(), 'en'), as(changed, 'en')).changed).toEqual([]);
    expect(compareModels(as(testModel(), 'en'), as(changed)).changed).toEqual([
      { factorId: 'trust', reason: 'language' },
    ]);
  });

  it('compares nothing over different scales or models', () => {
    const wide = testModel({ min: 1, max: 7 });
    expect(compareModels(as(testModel()), as(wide)).comparable).toEqual([]);
    expect(compareModels(as(testModel()), as(wide)).changed[0]?.reason).toBe('scale');
    expect(compareModels(as(testModel()), as(other))).toEqual({
      comparable: [],
      changed: [],
      onlyInA: ['trust', 'agenda', 'means', 'roles'],
      onlyInB: ['trust', 'pace'],
    });
  });

  it('puts every factor in one place, and the same way round or back', () => {
    const pick = fc.subarray(['trust', 'agenda', 'means', 'roles'], { minLength: 1 });
    fc.assert(
      fc.property(pick, pick, fc.boolean(), (inA, inB, change) => {
        const only = (model: FactorModel, ids: string[]): FactorModel => ({
          ...model,
          factors: model.factors.filter(({ id }) => ids.includes(id)),
        });
        const a = as(only(testModel(), inA));
        const b = as(only(change ? reworded((text) => `${text}!`) : testModel(), inB));
        const there = compareModels(a, b);
        const back = compareModels(b, a);
        const both = [...there.comparable, ...there.changed.map(({ factorId }) => factorId)];
        expect([...both, ...there.onlyInA].sort()).toEqual([...inA].sort());
        expect([...both, ...there.onlyInB].sort()).toEqual([...inB].sort());
        expect(back).toEqual({ ...there, onlyInA: there.onlyInB, onlyInB: there.onlyInA });
      }),
    );
  });

  it('names what changed between two versions', () => {
    const same = { scale: false, importance: false, statements: [], added: [], removed: [] };
    const both = ['nl', 'en'] as const;
    const then = testModel();
    expect(changesBetween(then, testModel(), both)).toEqual(same);
    const now = reworded((text) => `${text} now`);
    expect(changesBetween(then, now, both)).toEqual({ ...same, statements: ['trust'] });
    expect(changesBetween(then, now, ['en'])).toEqual(same);
    expect(changesBetween(then, { ...then, importance: null }, both)).toEqual({
      ...same,
      importance: true,
    });
    expect(changesBetween(then, testModel({ min: 1, max: 7 }), both)).toEqual({
      ...same,
      scale: true,
    });
    const fewer = { ...then, factors: then.factors.slice(1) };
    expect(changesBetween(then, fewer, both)).toEqual({ ...same, removed: ['trust'] });
    expect(changesBetween(fewer, then, both)).toEqual({ ...same, added: ['trust'] });
  });
});
