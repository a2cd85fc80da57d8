import { rehearsalOf } from '../../shared/domain/copies';
import { newId } from '../storage/names';
import { fail } from '../../shared/domain/result';
import type { Desk } from '../desk';
import { guarded } from './guarded';
import type { Handlers } from './router';

const done = { ok: true, value: undefined } as const;

/** Calls of the facilitator's window for running the room. */
export function runningCalls(desk: Desk) {
  const { library } = desk;
  return {
    'projector/preview': ({ scene }) => ({ ok: true, value: desk.preview(scene) }),
    'checkpoints/list': () =>
      guarded(async () => {
        if (desk.openId === null) return fail('no-session');
        return { ok: true, value: await desk.checkpoints(desk.openId).list() };
      }),
    'checkpoints/add': ({ label }) =>
      guarded(async () => {
        const { current } = desk;
        if (!current) return fail('no-session');
        const { session } = current.state.history;
        await desk.checkpoints(session.id).add(session, label);
        return done;
      }),
    'checkpoints/restore': ({ fileName }) => guarded(() => desk.restoreCheckpoint(fileName)),
    'actions/list': async () => {
      if (desk.openId === null) return fail('no-session');
      return { ok: true, value: await desk.actionLog(desk.openId).list() };
    },
    'templates/list': () =>
      guarded(async () => ({ ok: true, value: await library.templates.list() })),
    'templates/save': (template) =>
      guarded(async () => ({ ok: true, value: { id: await library.templates.save(template) } })),
    'templates/remove': ({ id }) =>
      guarded(async () => {
        await library.templates.remove(id);
        return done;
      }),
    'rehearsal/start': () =>
      guarded(async () => {
        const { current } = desk;
        if (!current) return fail('no-session');
        const now = new Date().toISOString();
        const copy = rehearsalOf(current.state.history.session, { newId, now });
        await library.create(copy);
        const opened = await desk.open(copy.id);
        await desk.publishLibrary();
        return opened.ok ? { ok: true, value: { id: copy.id } } : opened;
      }),
  } satisfies Partial<Handlers<'facilitator'>>;
}
