import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asTemplate } from '../../../shared/agenda/copy';
import type { OwnTemplate } from '../../../shared/contract/own-calls';
import type { NewActivity } from '../../../shared/domain/agenda-commands';
import { newId } from '../../ui/ids';
import { showUndoToast, useUndoLabel } from '../actions/UndoToast';
import { useCall } from '../actions/useCall';

/** The consultant's own templates; null while they are being read. */
export function useTemplates() {
  const { t } = useTranslation('agenda');
  const call = useCall();
  const label = useUndoLabel();
  const [templates, setTemplates] = useState<OwnTemplate[] | null>(null);
  const read = useCallback(async () => {
    const result = await call('templates/list');
    setTemplates(result.ok ? result.value : []);
  }, [call]);
  useEffect(() => {
    let gone = false;
    void call('templates/list').then((result) => {
      if (!gone) setTemplates(result.ok ? result.value : []);
    });
    return () => {
      gone = true;
    };
  }, [call]);

  const save = async (name: string, activities: readonly NewActivity[]): Promise<boolean> => {
    const { ok } = await call('templates/save', {
      name,
      activities: asTemplate(activities, newId),
    });
    if (ok) await read();
    return ok;
  };
  const remove = async ({ id, name, activities }: OwnTemplate): Promise<void> => {
    const { ok } = await call('templates/remove', { id });
    if (!ok) return;
    await read();
    showUndoToast({
      message: t('dialog.removed'),
      label,
      onUndo: () => void save(name, activities),
    });
  };
  return { templates, save, remove };
}
