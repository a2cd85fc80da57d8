import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedModel, ModelLibrary } from '../../../shared/contract/own-calls';
import type { FactorModel } from '../../../shared/domain/factor-model';
import { BALLOT_LANGUAGES, type Language } from '../../../shared/domain/language';
import { hideUndoToast, showUndoToast, useUndoLabel } from '../actions/UndoToast';
import { useCall } from '../actions/useCall';
import { useChanges } from './useChanges';

export type Refused = Extract<ImportedModel, { outcome: 'refused' }>;

/** The factor models to choose from; null while they are being read. */
export function useModelLibrary(): { library: ModelLibrary | null; read: () => Promise<void> } {
  const call = useCall();
  const [library, setLibrary] = useState<ModelLibrary | null>(null);
  const read = useCallback(async () => {
    const result = await call('models/list');
    if (result.ok) setLibrary(result.value);
  }, [call]);
  useEffect(() => {
    let gone = false;
    void call('models/list').then((result) => {
      if (!gone && result.ok) setLibrary(result.value);
    });
    return () => {
      gone = true;
    };
  }, [call]);
  return { library, read };
}

/** What can be done with factor models; every failure is told in a sentence. */
export function useModels() {
  const { t, i18n } = useTranslation('models');
  const call = useCall();
  const undoLabel = useUndoLabel();
  const { library, read } = useModelLibrary();
  const changes = useChanges();
  const [refused, setRefused] = useState<Refused | null>(null);
  const language: Language = i18n.language === 'en' ? 'en' : 'nl';
  const say = (message: string) => notifications.show({ message, withCloseButton: false });

  const save = async (model: FactorModel): Promise<FactorModel | null> => {
    const result = await call('models/save', { model });
    if (!result.ok) return null;
    await read();
    return result.value;
  };
  return {
    library,
    language,
    refused,
    forgetRefused: () => setRefused(null),
    save,
    duplicate: async (id: string): Promise<FactorModel | null> => {
      const result = await call('models/duplicate', { id });
      if (!result.ok) return null;
      await read();
      return result.value;
    },
    remove: async (model: FactorModel): Promise<void> => {
      const result = await call('models/remove', { id: model.id });
      if (!result.ok) return;
      await read();
      showUndoToast({ message: t('removed'), label: undoLabel, onUndo: () => void save(model) });
    },
    importFile: async (): Promise<void> => {
      const result = await call('models/import');
      if (!result.ok) return;
      hideUndoToast();
      const { value } = result;
      setRefused(value.outcome === 'refused' ? value : null);
      if (value.outcome === 'refused') return;
      await read();
      const { name, version } = value.model;
      const words = t(`imported.${value.outcome}`, { name: name[language], version });
      const why =
        value.outcome === 'changed'
          ? ` ${changes(value.earlier, value.model, BALLOT_LANGUAGES)}`
          : '';
      say(words + why);
    },
    exportFile: async (id: string, format: 'json' | 'csv'): Promise<void> => {
      const result = await call('models/export', { id, format });
      if (result.ok) say(t('exported', { path: result.value.path }));
    },
  };
}

export type ModelActions = ReturnType<typeof useModels>;
