import { useTranslation } from 'react-i18next';
import type { ActivityKind } from '../../../shared/activities/schema';
import { copyActivity } from '../../../shared/agenda/copy';
import { activityOfKind, placeFor } from '../../../shared/agenda/templates';
import type { Activity } from '../../../shared/domain/agenda';
import type { NewActivity } from '../../../shared/domain/agenda-commands';
import { LIMITS } from '../../../shared/domain/limits';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { newId } from '../../ui/ids';
import { useNotifyUndo } from '../actions/notifyUndo';
import { useSend } from '../actions/useSend';

/** What the facilitator can do with the agenda. The answers tell whether it was accepted. */
export function useAgendaActions({ agenda, language }: FacilitatorSnapshot['session']) {
  const { t } = useTranslation('agenda');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  return {
    /** @returns id of the new activity, or null when it was refused. */
    add: async (kind: ActivityKind): Promise<string | null> => {
      const activity = activityOfKind(kind, language, newId);
      const at = placeFor(kind, agenda.activities);
      return (await send({ type: 'activity/add', activity, at })).ok ? activity.id : null;
    },
    duplicate: async (activity: Activity, at: number): Promise<void> => {
      const copy = copyActivity(activity, newId);
      const title = t('copyOf', { title: activity.title }).slice(0, LIMITS.title);
      await send({ type: 'activity/add', activity: { ...copy, title }, at });
    },
    move: async (id: string, to: number): Promise<boolean> => {
      return (await send({ type: 'activity/move', id, to })).ok;
    },
    remove: async (id: string): Promise<boolean> => {
      const { ok } = await send({ type: 'activity/remove', id });
      if (ok) notifyUndo(t('removed'));
      return ok;
    },
    setStartTime: async (startTime: string): Promise<void> => {
      await send({ type: 'agenda/start-time', startTime });
    },
    /** Puts a template in place of the agenda; a session without start time gets the usual one. */
    apply: async (activities: NewActivity[], startTime: string): Promise<boolean> => {
      const replaces = agenda.activities.length > 0;
      const setsTime = agenda.startTime === '' && startTime !== '';
      const { ok } = await send([
        { type: 'agenda/apply', activities },
        ...(setsTime ? [{ type: 'agenda/start-time', startTime } as const] : []),
      ]);
      if (ok && replaces) notifyUndo(t('dialog.applied'));
      return ok;
    },
  };
}

export type AgendaActions = ReturnType<typeof useAgendaActions>;
