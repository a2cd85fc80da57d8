import type { Dispatch, ReactNode } from 'react';
import { GroupScreen } from './GroupScreen';
import type { LanguageSwitchProps } from './LanguageSwitch';
import { PollGroup } from './PollGroup';
import { RoundNotice } from './RoundNotice';
import type { VoterAction } from './voter/actions';
import type { Draft } from './voter/draft';

type Props = LanguageSwitchProps & {
  draft: Draft;
  /** Title of the activity. */
  title: string;
  dispatch: Dispatch<VoterAction>;
  onStop: () => void;
};

/** Which group a voter at the window speaks for, by the kind of vote. */
export function VoteGroup({ draft, title, dispatch, onStop, onLanguage }: Props): ReactNode {
  switch (draft.kind) {
    case 'poll':
      return <PollGroup draft={draft} title={title} dispatch={dispatch} onStop={onStop} />;
    case 'round':
      return (
        <GroupScreen
          draft={draft}
          notice={
            <RoundNotice
              draft={draft}
              onStartAnew={() => dispatch({ type: 'startAnew' })}
              onLeave={onStop}
            />
          }
          onChoose={(groupId) => dispatch({ type: 'chooseGroup', groupId })}
          onContinue={() => dispatch({ type: 'groupDone' })}
          onStop={onStop}
          onLanguage={onLanguage}
        />
      );
  }
}
