import type { Dispatch, ReactNode } from 'react';
import { Frame } from './Frame';
import { GroupChoice } from './GroupChoice';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { ArrowRight } from './icons';
import { Message } from './Message';
import { StopButton } from './StopButton';
import type { VoterAction } from './voter/actions';
import type { Draft } from './voter/draft';

type Props = {
  draft: Draft<'poll'>;
  /** Title of the activity. */
  title: string;
  dispatch: Dispatch<VoterAction>;
  onStop: () => void;
};

/** Which group the voter of a poll speaks for. */
export function PollGroup({ draft, title, dispatch, onStop }: Props): ReactNode {
  const { t } = useTexts();
  const { groups, groupId, tried, standing } = draft;
  return (
    <Frame
      title={title}
      tools={<StopButton onStop={onStop} />}
      notice={standing === 'open' ? null : <p className="notice">{t('poll.closed')}</p>}
      foot={
        <>
          <span className="foot-hint spring">{t('group.keys')}</span>
          <button
            type="button"
            className="button primary"
            onClick={() => dispatch({ type: groupId === null ? 'tried' : 'groupDone' })}
          >
            {t('group.continue')}
            <ArrowRight />
          </button>
        </>
      }
    >
      <GroupChoice
        groups={groups}
        value={groupId}
        legend={<Heading>{t('group.title')}</Heading>}
        onChoose={(chosen) => dispatch({ type: 'chooseGroup', groupId: chosen })}
      />
      <Message text={tried && groupId === null ? t('group.missing') : ''} />
      <p className="explain">{t('poll.privacy')}</p>
    </Frame>
  );
}
