import { useMemo } from 'react';
import type { Language } from '../../../../shared/domain/language';
import { translator } from '../../../../shared/i18n';
import type { PollOnWall } from '../../../../shared/scenes/votes';
import { pollModel } from '../../../../shared/voting/chart-model';
import type { PollResults } from '../../../../shared/voting/results';
import { Frame } from '../../Frame';
import { roomiest } from '../../pages';
import { pollPages, PollResultView } from '../../polls/PollResultView';
import { PollProgress } from '../../progress/PollProgress';
import { useRoom } from '../../room-context';
import { type PictureProps, PLAIN, type SceneView } from '../types';

/** A short list is shown larger. */
const SCALES = [1.5, 1.25];

type Props = { poll: PollOnWall; results: PollResults; language: Language };

/** A published poll on the wall; long lists are paged, never shrunk. */
function PollResult({ poll, results, language }: Props) {
  const { s, dark } = useRoom();
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

function PollScene({ scene: { poll, results }, frame }: PictureProps<'poll'>) {
  return results ? (
    <PollResult poll={poll} results={results} language={frame.language} />
  ) : (
    <PollProgress poll={poll} frame={frame} />
  );
}

export const poll: SceneView<'poll'> = {
  ...PLAIN,
  outcome: (scene) => scene.results && scene.poll.id,
  Picture: PollScene,
};
