import { describe, expect, it } from 'vitest';
import type { BatchPart, Command } from '../../shared/domain/commands';
import { StorageError } from '../storage/storage-error';
import { envelope, SAMPLE, send, settle, setUp } from './testing/engine.testkit';

const ROUND = SAMPLE.rounds[0]?.id ?? '';

describe('a batch', () => {
  const show: BatchPart = { type: 'projector/show', scene: { kind: 'progress' } };
  const rename: BatchPart = { type: 'session/update', patch: { title: 'A' } };
  const batch = (...commands: BatchPart[]): Command => ({ type: 'batch', commands });

  it('is one write, one revision and one answer, also for a retry', async () => {
    const { manual, store } = setUp();
    const click = envelope(batch(rename, show));
    const first = manual.dispatch('facilitator', click);
    const during = manual.dispatch('facilitator', click);
    await settle();
    store.writes[0]?.end();
    expect(await first).toEqual({ ok: true, value: { revision: 1 } });
    expect(await during).toEqual(await first);
    expect(await manual.dispatch('facilitator', click)).toEqual(await first);
    expect(store.writes).toHaveLength(1);
    expect(store.writes[0]?.session).toMatchObject({
      title: 'A',
      projector: { scene: show.scene },
    });
    expect(manual.state.history.undo).toHaveLength(1);
  });

  it('of which the write fails is refused whole, and can be sent again', async () => {
    const { manual, store } = setUp();
    const click = envelope(batch(rename, show));
    const first = manual.dispatch('facilitator', click);
    await settle();
    store.writes[0]?.end(new StorageError('disk-full', 'session.json'));
    expect(await first).toEqual({ ok: false, error: 'not-saved', detail: 'disk-full' });
    expect(manual.state.history.session).toBe(SAMPLE);
    expect(manual.state.history.undo).toEqual([]);
    const again = manual.dispatch('facilitator', click);
    await settle();
    store.writes[1]?.end();
    expect(await again).toMatchObject({ ok: true });
    expect(manual.state.history.session.title).toBe('A');
  });

  it('with a part that is refused changes nothing and has the code of that part', async () => {
    const { engine, saved } = setUp();
    const late = batch(rename, { type: 'round/publish', id: ROUND }, show);
    expect(await send(engine, late)).toMatchObject({ error: 'round-not-closed' });
    for (const role of ['ballot', 'phone', 'projector', 'report'] as const)
      expect(await send(engine, batch(rename), role)).toMatchObject({ error: 'forbidden' });
    expect(saved).toEqual([]);
    expect(engine.state.history.session).toBe(SAMPLE);
  });
});
