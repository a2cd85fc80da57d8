import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openVote } from '../../../shared/activities/votes';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { HandsDialog } from './HandsDialog';
import classes from './Paper.module.css';
import { PaperDialog } from './PaperDialog';
import { PrintDialog } from './PrintDialog';

export type PaperOverlay = 'paper' | 'hands' | 'print';
type Props = {
  session: FacilitatorSnapshot['session'];
  which: PaperOverlay;
  onClose: () => void;
};

/** What the facilitator does for people without a phone. */
export function PaperDialogs({ session, which, onClose }: Props) {
  const { t } = useTranslation('paper');
  const vote = openVote(session);
  if (which === 'print') return <PrintDialog session={session} onClose={onClose} />;
  if (vote === null)
    return (
      <Modal
        opened
        onClose={onClose}
        title={t(which === 'paper' ? 'key.title' : 'hands.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <p className={classes.lead}>{t('nothingOpen')}</p>
      </Modal>
    );
  // A key per vote: nothing of one vote may end up in the next.
  const { id } = vote.run;
  return which === 'paper' ? (
    <PaperDialog key={id} session={session} vote={vote} onClose={onClose} />
  ) : (
    <HandsDialog key={id} session={session} vote={vote} onClose={onClose} />
  );
}
