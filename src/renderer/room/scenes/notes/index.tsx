import { type Icon, IconBulb, IconCircleMinus, IconCirclePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../shared/charts';
import type { ContributionKind } from '../../../../shared/domain/primitives';
import { Cards } from '../../CardColumns';
import { type PictureProps, PLAIN, type SceneView } from '../types';

const KIND_ICON: Record<ContributionKind, Icon> = {
  success: IconCirclePlus,
  obstacle: IconCircleMinus,
  idea: IconBulb,
};

/** What the room wrote, without names or groups, in order of arrival. */
function NotesScene({ scene, frame }: PictureProps<'notes'>) {
  const { t } = useTranslation('projector');
  const { notes, question } = scene;
  const count = formatCount(notes.length, frame.language);
  return (
    <Cards
      auto
      title={t(notes.length > 0 ? 'notes.title' : 'notes.none')}
      subtitle={
        notes.length > 0 ? t('notes.count', { count: notes.length, shown: count }) : question
      }
      items={notes.map(({ id, text, kind }) => ({
        id,
        text,
        word: t(`notes.kind.${kind}`),
        Icon: KIND_ICON[kind],
      }))}
    />
  );
}

export const notes: SceneView<'notes'> = { ...PLAIN, clock: true, Picture: NotesScene };
