import type { ProjectorSnapshot } from '../../../shared/projection/types';
import { RoomPicture } from '../../room/RoomPicture';
import classes from './Room.module.css';

/** The size at which the room's picture is drawn before it is made small. */
const FULL = { width: 1280, height: 720 };

type Props = { snapshot: ProjectorSnapshot | null; width: number; label: string };

/** The real picture of the room, made small; a picture only, without anything to press. */
export function RoomPreview({ snapshot, width, label }: Props) {
  const scale = width / FULL.width;
  return (
    <div
      role="img"
      aria-label={label}
      className={classes.preview}
      style={{ width, height: FULL.height * scale }}
    >
      {snapshot && (
        <div inert aria-hidden style={{ ...FULL, transform: `scale(${scale})` }}>
          <RoomPicture snapshot={snapshot} {...FULL} />
        </div>
      )}
    </div>
  );
}
