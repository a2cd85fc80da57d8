import { expect, it } from 'vitest';
import { Answers } from './answers';

it('remembers a bounded number of commands, the newest', async () => {
  const answers = new Answers(3);
  let runs = 0;
  const ask = (id: string) =>
    answers.once('facilitator', { commandId: id, command: { type: 'history/undo' } }, () =>
      Promise.resolve({ ok: true, value: { revision: ++runs } }),
    );
  for (const id of ['a', 'b', 'c', 'd']) await ask(id);
  expect(await ask('d')).toEqual({ ok: true, value: { revision: 4 } });
  expect(await ask('b')).toEqual({ ok: true, value: { revision: 2 } });
  expect(runs).toBe(4);
  await ask('a');
  expect(runs).toBe(5);
});

it('forgets work that broke', async () => {
  const answers = new Answers();
  const envelope = { commandId: 'a', command: { type: 'history/undo' as const } };
  const broken = () => Promise.reject(new Error('bug'));
  await expect(answers.once('facilitator', envelope, broken)).rejects.toThrow('bug');
  await expect(answers.once('facilitator', envelope, broken)).rejects.toThrow('bug');
});
