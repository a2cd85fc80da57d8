import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { CommandEnvelope } from '../src/shared/domain/commands';
import { createSession } from '../src/shared/domain/create';
import { factorModelSchema } from '../src/shared/domain/factor-model';
import type { Session } from '../src/shared/domain/model';
import { SessionEngine } from '../src/main/engine/engine';
import { SessionLibrary } from '../src/main/storage/library';

const newId = (): string => randomBytes(16).toString('hex');

/** An open round over all 26 factors on a real disk, and the votes of so many people. */
export async function openRound(
  folder: string,
  voters: number,
): Promise<{ engine: SessionEngine; session: Session; votes: CommandEnvelope[] }> {
  const file = 'resources/factor-models/bre-factor-model.json';
  const model = factorModelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const session = createSession(
    {
      title: 'Bench',
      date: '',
      place: '',
      facilitator: '',
      client: '',
      language: 'nl',
      region: null,
    },
    model,
    { newId, now: new Date().toISOString() },
  );
  const [round] = session.rounds;
  const [group] = session.groups;
  if (!round || !group) throw new Error('a new session has a round and groups');
  Object.assign(round.settings, { form: 'full', askImportance: false });
  const library = await SessionLibrary.open(folder);
  await library.create(session);
  const store = library.store(session.id);
  const opened = await store.open();
  if (!opened.ok) throw new Error(opened.error);
  const engine = new SessionEngine({ store, session: opened.session, readOnly: false });
  await engine.dispatch('facilitator', {
    commandId: newId(),
    command: { type: 'round/open', id: round.id },
  });
  const answers = (): Record<string, number> =>
    Object.fromEntries(model.factors.map((f) => [f.id, 1 + Math.floor(Math.random() * 5)]));
  const votes = Array.from({ length: voters }, (): CommandEnvelope => ({
    commandId: newId(),
    command: {
      type: 'ballot/cast',
      roundId: round.id,
      participantId: newId(),
      groupId: group.id,
      ballot: { answers: answers(), importance: {} },
    },
  }));
  return { engine, session: engine.state.history.session, votes };
}
