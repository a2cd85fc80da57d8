import { IconCheck, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Cards } from '../../CardColumns';
import { PLAIN, type PictureProps, type SceneView } from '../types';

const QUESTIONS = {
  split: 'split',
  'groups-differ': 'groups',
  spread: 'open',
  shared: 'open',
  'too-few': 'open',
} as const;

/** One factor to talk about: a question rather than a verdict, and what was said about it. */
function DiscussionScene({ scene }: PictureProps<'discussion'>) {
  const { t } = useTranslation('projector');
  const { name, statement, notes, standing } = scene;
  const agreed = QUESTIONS[standing?.label ?? 'too-few'];
  const about =
    agreed !== 'open'
      ? agreed
      : standing?.band === 'concern'
        ? 'concern'
        : standing?.band === 'strength'
          ? 'strength'
          : 'open';
  const said = notes.filter(({ kind }) => kind !== 'note');
  return (
    <Cards
      title={t(`discussion.question.${about}`)}
      subtitle={t('discussion.about', { name, statement })}
      note={said.length === 0 ? t('discussion.none') : ''}
      items={said.map(({ id, kind, text }) => ({
        id,
        text: kind === 'quote' ? t('discussion.quoted', { text }) : text,
        word: t(kind === 'decision' ? 'discussion.decision' : 'discussion.quote'),
        Icon: kind === 'decision' ? IconCheck : IconMessage,
      }))}
    />
  );
}

export const discussion: SceneView<'discussion'> = {
  ...PLAIN,
  clock: true,
  Picture: DiscussionScene,
};
