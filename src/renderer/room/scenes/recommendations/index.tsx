import { useTranslation } from 'react-i18next';
import { TextList } from '../../TextList';
import { PLAIN, type PictureProps, type SceneView } from '../types';

/** The advice that the room decided on. */
function RecommendationsScene({ scene: { items } }: PictureProps<'recommendations'>) {
  const { t } = useTranslation('projector');
  return (
    <TextList
      title={t(items.length > 0 ? 'recommendations.title' : 'recommendations.none')}
      items={items.map((item, index) => ({ ...item, number: index + 1, meta: '' }))}
    />
  );
}

export const recommendations: SceneView<'recommendations'> = {
  ...PLAIN,
  Picture: RecommendationsScene,
};
