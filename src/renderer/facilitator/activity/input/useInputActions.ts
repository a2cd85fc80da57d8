import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../ui/ids';
import { useNotifyUndo } from '../../actions/notifyUndo';
import { useSend } from '../../actions/useSend';
import type { ContributionPatch } from './ContributionEditor';
import type { RowActions } from './ContributionRow';

type InputActions = {
  row: RowActions;
  update: (id: string, patch: ContributionPatch) => Promise<boolean>;
  letThrough: (ids: string[]) => void;
};

/** What can be done with contributions; the functions stay the same from one drawing to the next. */
export function useInputActions(edit: (id: string) => void): InputActions {
  const { t } = useTranslation('input');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  return useMemo(() => {
    const telling = async (done: Promise<{ ok: boolean }>, message: string): Promise<void> => {
      if ((await done).ok) notifyUndo(message);
    };
    return {
      row: {
        edit,
        remove: (id) => void telling(send({ type: 'contribution/remove', id }), t('removed')),
        hold: (id) =>
          void telling(send({ type: 'contribution/hold', ids: [id], held: true }), t('held.done')),
        comment: async (id, text) =>
          (await send({ type: 'contribution/comment', id, comment: { id: newId(), text } })).ok,
        uncomment: (id, commentId) =>
          void telling(
            send({ type: 'contribution/uncomment', id, commentId }),
            t('comment.removed'),
          ),
      },
      update: async (id, patch) => (await send({ type: 'contribution/update', id, patch })).ok,
      letThrough: (ids) => void send({ type: 'contribution/hold', ids, held: false }),
    };
  }, [edit, send, notifyUndo, t]);
}
