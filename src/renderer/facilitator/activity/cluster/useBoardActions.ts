import { useTranslation } from 'react-i18next';
import type { Contribution, Theme } from '../../../../shared/domain/model';
import { newId } from '../../../ui/ids';
import { useNotifyUndo } from '../../actions/notifyUndo';
import { useSend } from '../../actions/useSend';

type BoardActions = {
  /** Puts notes in a theme; null = back among those not yet ordered. */
  assign: (ids: string[], theme: Theme | null) => Promise<boolean>;
  addTheme: (name: string, ids: string[]) => Promise<boolean>;
  rename: (id: string, name: string) => void;
  /** Keeps notes under the first of them. */
  merge: (notes: readonly Contribution[]) => Promise<boolean>;
  takeOut: (ids: string[]) => Promise<void>;
};

/** Changes on the board; each is told to a screen reader. @param say speaks a sentence */
export function useBoardActions(say: (sentence: string) => void): BoardActions {
  const { t } = useTranslation('cluster');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  return {
    assign: async (ids, theme) => {
      const { ok } = await send({ type: 'contribution/assign', ids, themeId: theme?.id ?? null });
      if (ok)
        say(
          theme
            ? t('say.moved', { count: ids.length, theme: theme.name })
            : t('say.back', { count: ids.length }),
        );
      return ok;
    },
    addTheme: async (name, ids) => {
      const theme = { id: newId(), name, factorId: null, challengeId: null };
      const { ok } = await send({ type: 'theme/add', theme, ids });
      if (ok) say(t('say.newTheme', { count: ids.length, theme: name }));
      return ok;
    },
    rename: (id, name) => void send({ type: 'theme/update', id, patch: { name } }),
    merge: async (notes) => {
      const [first, ...others] = notes;
      if (!first || others.length === 0) return false;
      const ids = others.map(({ id }) => id);
      const { ok } = await send({ type: 'contribution/merge', ids, into: first.id });
      if (ok) notifyUndo(t('say.merged', { count: notes.length }));
      return ok;
    },
    takeOut: async (ids) => {
      if ((await send({ type: 'contribution/merge', ids, into: null })).ok)
        say(t('say.takenOut', { count: ids.length }));
    },
  };
}
