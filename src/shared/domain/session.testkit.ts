import fc from 'fast-check';
import { z } from 'zod';
import { SCENE_SCHEMAS } from '../scenes/schemas';
import type { Command, CommandContext, Role } from './commands';
import { createSession } from './create';
import { factorModelSchema, type FactorModel } from './factor-model';
import { applyCommand, startHistory, type History } from './history';
import type { Ballot, ProjectorScene, Session } from './model';
import type { Result } from './result';

/** Sessions, ballots and random commands for tests. Ids come from small sets, so that most fit. */
export const NOW = '2026-11-23T20:00:00.000Z';
export const ROUND_IDS = ['round-01', 'round-02', 'round-03'] as const;
export const GROUP_IDS = ['group-01', 'group-02', 'group-03', 'group-04'] as const;
export const SEAT_IDS = Array.from({ length: 14 }, (_, i) => `seat-${String(i).padStart(4, '0')}`);
export const FACTOR_IDS = ['trust', 'agenda', 'means', 'roles'] as const;

const recommendations = { low: 'repair it', split: 'talk first', mid: 'go on' };

/** Two dimensions, four factors; `scale` is 1..5 unless given. */
export function testModel(scale: { min: number; max: number } = { min: 1, max: 5 }): FactorModel {
  return factorModelSchema.parse({
    id: 'test',
    name: 'Test model',
    scale,
    importance: { question: 'How important?', labels: [] },
    dimensions: [
      { id: 'people', name: 'People' },
      { id: 'work', name: 'Work' },
    ],
    factors: FACTOR_IDS.map((id, index) => ({
      id,
      name: id,
      dimension: index < 2 ? 'people' : 'work',
      shortForm: index % 2 === 0,
      recommendations,
    })),
  });
}

/** A session with four groups and one round in draft that asks for no importance. */
export function testSession(model: FactorModel = testModel()): Session {
  let made = 0;
  const session = createSession(
    {
      title: 'test session',
      date: '2026-11-23',
      place: '',
      facilitator: '',
      client: '',
      language: 'nl',
      region: null,
    },
    model,
    { newId: () => `made-id-${made++}`, now: NOW },
  );
  return {
    ...session,
    groups: GROUP_IDS.map((id) => ({ id, name: id, ecosystem: 'social', seats: 3 })),
    rounds: session.rounds.map((round) => ({
      ...round,
      id: ROUND_IDS[0],
      settings: { ...round.settings, form: 'full', askImportance: false },
    })),
  };
}

/** A command with its sender, as it would be recorded. */
export type Recorded = { command: Command; role: Role };

const byFacilitator = (command: Command): Recorded => ({ command, role: 'facilitator' });

export const castCommand = (
  participantId: string,
  groupId: string,
  answers: Ballot['answers'],
  roundId: string = ROUND_IDS[0],
): Recorded => ({
  role: 'ballot',
  command: {
    type: 'ballot/cast',
    roundId,
    participantId,
    groupId,
    ballot: { answers, importance: {} },
  },
});

export const roundCommand = (
  type: 'round/open' | 'round/close' | 'round/publish',
  id: string = ROUND_IDS[0],
): Recorded => byFacilitator({ type, id });

/** Applies commands in order; a refused one leaves the state as it was. */
export function replay(start: Session, commands: readonly Recorded[]): History {
  return commands.reduce(
    (history, recorded, index) => applyRecorded(history, recorded, index) ?? history,
    startHistory(start),
  );
}

/** One command; null when it was refused. `index` makes time and code differ per command. */
export function applyRecorded(
  history: History,
  { command, role }: Recorded,
  index: number,
): History | null {
  const context: CommandContext = {
    now: NOW,
    newCode: codeOf(index),
    newNumber: 100 + (index % 900),
    newRoundId: `round-made-${index}`,
    role,
  };
  const result = applyCommand(history, command, context);
  return result.ok ? result.value : null;
}

/** The answer to one command. Rounds that it makes get `newRoundId`; one code does, as nobody is new. */
export function answerTo(
  history: History,
  { command, role }: Recorded,
  newRoundId = 'round-made',
): Result<History> {
  const context = { now: NOW, newCode: 'QZQZQ', newNumber: 100, newRoundId, role };
  return applyCommand(history, command, context);
}

/** Undoes until nothing is left or a step is refused; tells how many steps went back. */
export function undoAll(history: History): { history: History; steps: number } {
  for (let steps = 0; ; steps++) {
    const next = applyRecorded(history, undo, 0);
    if (!next) return { history, steps };
    history = next;
  }
}

function codeOf(index: number): string {
  const letter = (power: number): string =>
    String.fromCharCode(65 + (Math.floor(index / 26 ** power) % 26));
  return `QZ${letter(2)}${letter(1)}${letter(0)}`;
}

export const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 6 });
export const answersArbitrary = fc.record(
  Object.fromEntries(FACTOR_IDS.map((id) => [id, answer])),
) as fc.Arbitrary<Ballot['answers']>;

/** Who sits where: distinct seats, each with a group. */
export const roomArbitrary = fc.uniqueArray(
  fc.record({
    seat: fc.constantFrom(...SEAT_IDS),
    group: fc.constantFrom(...GROUP_IDS),
  }),
  { selector: ({ seat }) => seat, maxLength: SEAT_IDS.length },
);

const groupId = fc.constantFrom(...GROUP_IDS);
const roundId = fc.constantFrom(...ROUND_IDS);
const itemId = fc.constantFrom('item-001', 'item-002', 'item-003');
const word = fc.constantFrom('alpha', 'beta', 'gamma');
const spot = fc.integer({ min: 0, max: 4 });

/** What scenes of the tests refer to: one that is there, and a dimension that is not. */
const REFERENCES: Record<string, readonly string[]> = {
  dimensionId: ['people', 'unknown'],
  factorId: ['trust'],
  activityId: ['act-input'],
  pollId: ['poll-0001'],
};

/** Every kind of scene with every choice of its settings, so that no test forgets a new one. */
export const SCENES: readonly ProjectorScene[] = SCENE_SCHEMAS.flatMap((schema) => {
  let scenes: Record<string, unknown>[] = [{}];
  for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
    const values =
      field instanceof z.ZodLiteral
        ? [...field.values]
        : field instanceof z.ZodEnum
          ? field.options
          : REFERENCES[name];
    if (!values) throw new Error(`name what ${name} can refer to`);
    scenes = scenes.flatMap((scene) => values.map((value) => ({ ...scene, [name]: value })));
  }
  return scenes.map((scene) => schema.parse(scene));
});

const editArbitrary: fc.Arbitrary<Command> = fc.oneof(
  word.map((title): Command => ({ type: 'session/update', patch: { title } })),
  fc.record({ id: groupId, name: word }).map(({ id, name }): Command => ({
    type: 'group/update',
    id,
    patch: { name },
  })),
  groupId.map((id): Command => ({ type: 'group/remove', id })),
  fc
    .record({ into: groupId, from: fc.uniqueArray(groupId, { minLength: 1, maxLength: 2 }) })
    .map((merge): Command => ({ type: 'group/merge', ...merge, name: 'merged' })),
  groupId.map((id): Command => ({
    type: 'group/add',
    group: { id, name: 'again', ecosystem: 'economic', seats: 2 },
  })),
  fc.record({ id: groupId, to: spot }).map((move): Command => ({ type: 'group/move', ...move })),
  fc.record({ id: itemId, title: word }).map((challenge): Command => ({
    type: 'challenge/add',
    challenge,
  })),
  itemId.map((id): Command => ({ type: 'challenge/remove', id })),
  fc
    .record({ id: itemId, text: word, groupId, challengeId: fc.option(itemId) })
    .map((contribution): Command => ({
      type: 'contribution/add',
      contribution: {
        ...contribution,
        kind: 'idea',
        factorId: null,
        activityId: null,
        questionId: null,
      },
    })),
  fc.record({ id: itemId, what: word }).map(({ id, what }): Command => ({
    type: 'agreement/add',
    agreement: { id, what, who: '', due: '', evidence: '' },
  })),
  fc.record({ id: itemId, to: spot }).map((move): Command => ({
    type: 'agreement/move',
    ...move,
  })),
);

const roundArbitrary: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ id: roundId, form: fc.constantFrom('short' as const, 'full' as const) })
    .map(({ id, form }): Command => ({ type: 'round/configure', id, settings: { form } })),
  fc
    .record({
      id: roundId,
      type: fc.constantFrom(
        'round/add' as const,
        'round/open' as const,
        'round/open' as const,
        'round/close' as const,
        'round/reopen' as const,
        'round/publish' as const,
      ),
    })
    .map(({ id, type }): Command =>
      type === 'round/add' ? { type, id, activityId: null } : { type, id },
    ),
);

/** Commands of the facilitator that can be undone. */
export const facilitatorArbitrary: fc.Arbitrary<Recorded> = fc
  .oneof({ weight: 3, arbitrary: editArbitrary }, { weight: 4, arbitrary: roundArbitrary })
  .map(byFacilitator);

const sceneArbitrary = fc
  .constantFrom(...SCENES)
  .map((scene) => byFacilitator({ type: 'projector/show', scene }));

export const castArbitrary: fc.Arbitrary<Recorded> = fc
  .record({
    seat: fc.constantFrom(...SEAT_IDS),
    group: groupId,
    answers: answersArbitrary,
    round: fc.constantFrom(ROUND_IDS[0], ROUND_IDS[0], ROUND_IDS[1]),
  })
  .map(({ seat, group, answers, round }) => castCommand(seat, group, answers, round));

export const undo: Recorded = byFacilitator({ type: 'history/undo' });
export const redo: Recorded = byFacilitator({ type: 'history/redo' });

/** Anything that can come in, with a round that is open from the start in most lists. */
export const commandsArbitrary: fc.Arbitrary<Recorded[]> = fc
  .tuple(
    fc.constantFrom<Recorded[]>([], [roundCommand('round/open')]),
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: facilitatorArbitrary },
        { weight: 6, arbitrary: castArbitrary },
        { weight: 1, arbitrary: sceneArbitrary },
        { weight: 2, arbitrary: fc.constantFrom(undo, undo, redo) },
      ),
      { maxLength: 60 },
    ),
  )
  .map(([first, rest]) => [...first, ...rest]);
