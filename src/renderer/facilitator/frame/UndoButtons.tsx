import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { IconAction } from '../../ui/IconAction';
import { TOKENS } from '../../ui/tokens';
import { useSend } from '../actions/useSend';
import { useUndoKeys } from '../actions/useUndoKeys';
import classes from './Frame.module.css';

/** Undo and redo, each saying what it would change. */
export function UndoButtons({ snapshot }: { snapshot: FacilitatorSnapshot }) {
  const { t } = useTranslation('common');
  const send = useSend();
  const { undo, redo, readOnly } = snapshot;
  useUndoKeys({ undo: undo !== null && !readOnly, redo: redo !== null && !readOnly });
  return (
    <>
      <IconAction
        className={classes.history ?? ''}
        label={undo ? t('undo.undo', { what: t(`command.${undo.type}`) }) : t('undo.nothingToUndo')}
        data-disabled={undo === null || readOnly}
        c={undo === null || readOnly ? TOKENS.control : TOKENS.ink}
        aria-disabled={undo === null || readOnly}
        onClick={() => undo && !readOnly && void send({ type: 'history/undo' })}
      >
        <IconArrowBackUp size={20} stroke={1.75} />
      </IconAction>
      <IconAction
        className={classes.history ?? ''}
        label={redo ? t('undo.redo', { what: t(`command.${redo.type}`) }) : t('undo.nothingToRedo')}
        data-disabled={redo === null || readOnly}
        c={redo === null || readOnly ? TOKENS.control : TOKENS.ink}
        aria-disabled={redo === null || readOnly}
        onClick={() => redo && !readOnly && void send({ type: 'history/redo' })}
      >
        <IconArrowForwardUp size={20} stroke={1.75} />
      </IconAction>
    </>
  );
}
