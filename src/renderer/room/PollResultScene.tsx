import { useMemo } from 'react';
import { pollModel } from '../../shared/voting/chart-model';
import { translator } from '../../shared/i18n';
import type { ProjectorPoll, ProjectorSnapshot } from '../../shared/projection/types';
import type { PollResults } from '../../shared/voting/results';
import { Frame } from './Frame';
import { pollPages, PollResultView } from './polls/PollResultView';
import { roomiest } from './pages';
import { useRoom } from './room-context';

/** A short list is shown larger. */
const SCALES = [1.5, 1.25];

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
      {...(model.wallNote === null ? {} : { note: model.wallNote })}
      paginate={(space) => roomiest(SCALES, (scale) => pollPages(model.rows, s * scale, space))}
    >
      {({ page: { first, count }, scale }) => (
        <PollResultView model={model} s={s * scale} dark={dark} first={first} count={count} />
      )}
    </Frame>
  );
}
