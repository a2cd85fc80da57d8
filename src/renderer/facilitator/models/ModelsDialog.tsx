import { Modal } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isTypingTarget } from '../../ui/typing';
import { newId } from '../../ui/ids';
import { hideUndoToast } from '../actions/UndoToast';
import { dialogOffer } from '../actions/undoOffer';
import type { FactorModel } from '../../../shared/domain/factor-model';
import { emptyDraft, toDraft, type ModelDraft } from './draft';
import { ModelEditor } from './ModelEditor';
import { ModelList } from './ModelList';
import classes from './Models.module.css';
import { useModels } from './useModels';

/** Eight characters: enough for the parts of one model. */
const shortId = (): string => newId().slice(0, 8);

/** Factor models over the whole window: the list, or the editor of one of them. */
export function ModelsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['models', 'common']);
  const actions = useModels();
  const [draft, setDraft] = useState<ModelDraft | null>(null);
  const [dirty, setDirty] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { library, unfinished } = actions;
  const first = library?.shipped[0];
  /** @param isResumed it was being edited before, and is not kept as a model yet */
  const edit = (next: ModelDraft | null, isResumed = false): void => {
    hideUndoToast();
    setLeaving(false);
    setDirty(isResumed);
    setDraft(next);
  };
  const open = (model: FactorModel): void => {
    const before = unfinished?.find((item) => item.draft.id === model.id);
    edit(before?.draft ?? toDraft(model), before !== undefined);
  };
  /** Undo here is that of the dialog, never that of the session behind it. */
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.stopPropagation();
    const offer = dialogOffer.get();
    if (!offer || isTypingTarget(event.target)) return;
    event.preventDefault();
    dialogOffer.set(null);
    offer.onUndo();
  };
  return (
    <Modal
      opened
      fullScreen
      radius={0}
      transitionProps={{ duration: 0 }}
      onClose={() => {
        if (draft && dirty) setLeaving(true);
        else if (draft) edit(null);
        else onClose();
      }}
      onKeyDown={onKey}
      title={t('models:title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{
        content: classes.dialog ?? '',
        header: classes.dialogHead ?? '',
        body: classes.dialogBody ?? '',
      }}
    >
      {draft ? (
        <ModelEditor
          key={draft.id}
          initial={draft}
          earlier={library?.own.find(({ id }) => id === draft.id) ?? null}
          save={actions.save}
          dirty={dirty}
          onDirty={setDirty}
          leaving={leaving}
          onLeaving={setLeaving}
          onClose={() => edit(null)}
          onDiscard={() => {
            edit(null);
            // Without changes there is nothing to bring back.
            if (dirty) void actions.drop(draft);
          }}
        />
      ) : (
        library &&
        unfinished && (
          <ModelList
            library={library}
            unfinished={unfinished}
            actions={actions}
            onEdit={open}
            onResume={(before) => edit(before, true)}
            onNew={() => first && edit(emptyDraft(first, shortId))}
          />
        )
      )}
    </Modal>
  );
}
