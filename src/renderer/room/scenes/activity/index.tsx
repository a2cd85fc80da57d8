import { Ring } from '../../../ui/Ring';
import { useRoom } from '../../room-context';
import classes from '../../room.module.css';
import { TextList } from '../../TextList';
import { marginOf, Title } from '../../Title';
import { PLAIN, type PictureProps, type SceneView } from '../types';

/** More seats than this cannot be told apart: then the table stands alone. */
const MOST_SEATS = 60;

/** What the room is going to do: the title of the activity and its questions. */
function ActivityScene({ scene }: PictureProps<'activity'>) {
  const room = useRoom();
  const { interactive, s, width, dark } = room;
  const { title, questions, seats } = scene;
  if (questions.length === 0) {
    const margin = marginOf(room);
    const ring = Math.min(15 * s, width * 0.3);
    return (
      <div className={classes.split}>
        <header aria-live={interactive ? 'polite' : 'off'}>
          <Title text={title} display share={0.7} width={width - 3 * margin - ring} />
        </header>
        <Ring
          seats={seats > MOST_SEATS ? 0 : seats}
          filled={0}
          theme={dark ? 'dark' : 'light'}
          size={ring}
        />
      </div>
    );
  }
  return (
    <TextList
      title={title}
      items={questions.map((text, index) => ({
        id: String(index),
        number: questions.length > 1 ? index + 1 : null,
        title: '',
        text,
        meta: '',
      }))}
      large
    />
  );
}

export const activity: SceneView<'activity'> = { ...PLAIN, clock: true, Picture: ActivityScene };
