import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../../shared/domain/agenda';
import { LIMITS } from '../../../../shared/domain/limits';
import type { PollItem } from '../../../../shared/voting/parts/schema-items';
import { newPollSettings } from '../../../../shared/voting/rules';
import { activityStatus, shownThemes } from '../../../../shared/domain/selectors';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import { newId } from '../../../ui/ids';
import { useSend } from '../../actions/useSend';

const MINUTES = 15;

/** Puts the themes in the vote that comes next in the agenda, or adds one after this activity. */
export function useToVote(
  session: FacilitatorSnapshot['session'],
  activity: Activity,
): () => Promise<void> {
  const { t } = useTranslation('cluster');
  const send = useSend();
  return async () => {
    const { activities } = session.agenda;
    const here = activities.findIndex(({ id }) => id === activity.id);
    const all = shownThemes(session.themes);
    const items: PollItem[] = all
      .slice(0, LIMITS.pollItems)
      .map(({ id, name, challengeId }) => ({ id: newId(), label: name, themeId: id, challengeId }));
    const isReady = (candidate: Activity): boolean =>
      candidate.poll !== null &&
      'items' in candidate.poll &&
      activityStatus(session, candidate) === 'draft';
    const vote = activities.slice(here + 1).find(isReady) ?? activities.find(isReady);
    const title = vote?.title ?? t('vote.title');
    const { ok } = vote?.poll
      ? await send({
          type: 'activity/update',
          id: vote.id,
          patch: { poll: { items } },
        })
      : await send({
          type: 'activity/add',
          at: here + 1,
          activity: {
            id: newId(),
            kind: 'prioritise',
            title,
            minutes: MINUTES,
            notes: '',
            enough: null,
            input: null,
            poll: { ...newPollSettings('dots'), question: t('vote.question'), items },
          },
        });
    if (!ok) return;
    const left = all.length - items.length;
    notifications.show({
      id: 'themes-to-vote',
      color: 'petrol',
      autoClose: 8000,
      message: [
        t(vote ? 'vote.filled' : 'vote.added', { count: items.length, title }),
        left > 0 ? t('vote.left', { count: left }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    });
  };
}
