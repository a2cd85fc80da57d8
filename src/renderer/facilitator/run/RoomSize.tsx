import { useTranslation } from 'react-i18next';
import type { RoomView } from '../../../shared/domain/model';
import { backRowCanRead } from '../../room/type-size';
import { useSend } from '../actions/useSend';
import { NumberField } from '../agenda/NumberField';
import classes from './Room.module.css';

/** Any height does: the rule only knows the relation between room and picture. */
const PICTURE = 1080;

/** How far the back row is and how high the picture: decides the smallest type on the wall. */
export function RoomSize({ room }: { room: RoomView }) {
  const { t } = useTranslation('run');
  const send = useSend();
  const set = (patch: Partial<RoomView>): void =>
    void send({ type: 'projector/room', room: { ...room, ...patch } });
  return (
    <fieldset className={classes.size}>
      <legend>{t('size.title')}</legend>
      <NumberField
        label={t('size.distance')}
        value={room.distance}
        min={1}
        max={60}
        decimals
        onCommit={(distance) => set({ distance })}
      />
      <NumberField
        label={t('size.height')}
        value={room.pictureHeight}
        min={0.2}
        max={10}
        decimals
        onCommit={(pictureHeight) => set({ pictureHeight })}
      />
      <p className={classes.note} role="status">
        {!backRowCanRead({ height: PICTURE, ...room }) && t('size.tooFar')}
      </p>
    </fieldset>
  );
}
