import { useMemo } from 'react';
import { pollModel } from '../../shared/charts/polls';
import { translator } from '../../shared/i18n';
import type { ProjectorPoll, ProjectorSnapshot } from '../../shared/projection/types';
import type { PollResults } from '../../shared/scoring/polls';
import { Frame } from './Frame';
import { pollPages, PollResultView } from './polls/PollResultView';
import { useRoom } from './room-context';

type Props = { poll: ProjectorPoll; results: PollResults; snapshot: ProjectorSnapshot };

/** A published poll on the wall; long lists are paged, never shrunk. */
export function PollResultScene({ poll, results, snapshot }: Props) {
  const { s, dark } = useRoom();
  const { language } = snapshot;
  const model = useMemo(
    () => pollModel(poll.settings, results, language, translator(language)),
    [poll.settings, results, language],
  );
  const subtitle = [poll.settings.question, model.subtitle]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <Frame
      title={model.title}
      subtitle={subtitle}
      {...(model.note === null ? {} : { note: model.note })}
      paginate={(space) => pollPages(model.rows, s, space)}
    >
      {({ first, count }) => (
        <PollResultView model={model} s={s} dark={dark} first={first} count={count} />
      )}
    </Frame>
  );
}
