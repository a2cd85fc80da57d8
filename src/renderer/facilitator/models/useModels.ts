import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedModel, ModelLibrary } from '../../../shared/contract/own-calls';
import type { FactorModel } from '../../../shared/domain/factor-model';
import type { Result } from '../../../shared/domain/result';
import { BALLOT_LANGUAGES, type Language } from '../../../shared/domain/language';
import { hideUndoToast, showUndoToast, useUndoLabel } from '../actions/UndoToast';
import { useCall } from '../actions/useCall';
import type { ModelDraft } from './draft';
import { useChanges } from './useChanges';

export type Refused = Extract<ImportedModel, { outcome: 'refused' }>;

/** What a call answers, and the way to ask again; null while it is being read. */
function useAnswer<T>(ask: () => Promise<Result<T>>) {
  const [value, setValue] = useState<T | null>(null);
  const read = useCallback(async () => {
    const result = await ask();
    if (result.ok) setValue(result.value);
  }, [ask]);
  useEffect(() => {
    let gone = false;
    void ask().then((result) => {
      if (!gone && result.ok) setValue(result.value);
    });
    return () => {
      gone = true;
    };
  }, [ask]);
  return { value, read };
}

/** The factor models to choose from; null while they are being read. */
export function useModelLibrary(): { library: ModelLibrary | null; read: () => Promise<void> } {
  const call = useCall();
  const { value, read } = useAnswer(useCallback(() => call('models/list'), [call]));
  return { library: value, read };
}

/** What can be done with factor models; every failure is told in a sentence. */
export function useModels() {
  const { t, i18n } = useTranslation('models');
  const call = useCall();
  const undoLabel = useUndoLabel();
  const { library, read } = useModelLibrary();
  const unfinished = useAnswer(useCallback(() => call('models/unfinished'), [call]));
  const changes = useChanges();
  const [refused, setRefused] = useState<Refused | null>(null);
  const language: Language = i18n.language === 'en' ? 'en' : 'nl';
  const say = (message: string) => notifications.show({ message, withCloseButton: false });

  const save = async (model: FactorModel): Promise<FactorModel | null> => {
    const result = await call('models/save', { model });
    if (!result.ok) return null;
    await Promise.all([read(), unfinished.read()]);
    return result.value;
  };
  return {
    library,
    /** Models that were being edited and are not kept yet; null while they are being read. */
    unfinished: unfinished.value,
    language,
    refused,
    readUnfinished: unfinished.read,
    /** Throws away what was being edited. */
    drop: async (draft: ModelDraft): Promise<void> => {
      const result = await call('models/dropUnfinished', { id: draft.id });
      if (!result.ok) return;
      await unfinished.read();
      showUndoToast({
        message: t('unfinished.dropped'),
        label: undoLabel,
        onUndo: () => void call('models/keepUnfinished', { draft }).then(unfinished.read),
      });
    },
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
