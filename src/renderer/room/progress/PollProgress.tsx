import { itemsOf } from '../../../shared/voting/rules';
import { useTranslation } from 'react-i18next';
import type { ProjectorFrame } from '../../../shared/projection/types';
import type { PollOnWall } from '../../../shared/scenes/votes';
import { ProgressView } from './ProgressView';

type Props = { poll: PollOnWall; frame: ProjectorFrame };

/** While people vote: the question, how to answer it and how many are ready. */
export function PollProgress({ poll, frame }: Props) {
  const { t } = useTranslation('projector');
  const { cast, seats, status, settings } = poll;
  const { question, method } = settings;
  const lead =
    status === 'draft'
      ? t('poll.soon')
      : status === 'open'
        ? t(`poll.how.${method}`)
        : t('poll.closedLead');
  return (
    <ProgressView
      title={question === '' ? t('poll.title') : question}
      lead={lead}
      rows={
        status === 'open'
          ? itemsOf(settings).map(({ label }, index) => ({ step: String(index + 1), label }))
          : []
      }
      cast={cast}
      seats={seats}
      frame={frame}
    />
  );
}
