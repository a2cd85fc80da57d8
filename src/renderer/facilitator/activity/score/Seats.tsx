import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../../shared/charts';
import type { Progress as Votes } from '../../../../shared/projection/types';
import { GroupMark } from '../../../ui/GroupMark';
import { Ways } from './Ways';
import classes from './Score.module.css';

/** Above this number of seats in the room dots no longer fit: a bar takes over (docs/look.md). */
const MAX_DOTS = 60;

type Props = {
  progress: Votes;
  marks: readonly Mark[];
  /** Before the round opens: only how many people are expected. */
  expecting: boolean;
};

/**
 * Who has voted, by group: a seat is a place and never a person, so seats fill in fixed order.
 * A group without seats has only its count.
 */
export function Seats({ progress, marks, expecting }: Props) {
  const { t } = useTranslation('run');
  const markById = new Map(marks.map((m) => [m.groupId, m]));
  const dots = progress.seats <= MAX_DOTS;
  const words = (cast: number, seats: number): string => {
    if (expecting) return seats === 0 ? t('round.notKnown') : t('round.expected', { count: seats });
    if (seats === 0) return String(cast);
    if (cast > seats) return t('round.moreThan', { cast, seats });
    return cast === seats ? t('round.all') : t('round.castOf', { cast, seats });
  };
  return (
    <>
      <ul className={classes.groups} aria-label={t('round.byGroup')}>
        {progress.byGroup.map(({ groupId, cast, seats }) => {
          const mark = markById.get(groupId);
          return (
            <li key={groupId} className={classes.group}>
              {mark ? <GroupMark mark={mark} size={22} /> : <span />}
              <span className={classes.groupName}>{mark?.name}</span>
              {dots ? (
                <span className={classes.seats} aria-hidden>
                  {Array.from({ length: seats }, (_, seat) => (
                    <i key={seat} data-taken={seat < cast || undefined} />
                  ))}
                </span>
              ) : (
                <span aria-hidden>
                  {seats > 0 && (
                    <Progress
                      value={Math.min(100, (100 * cast) / seats)}
                      size={10}
                      // Each step of an animation would lay out the whole window anew.
                      transitionDuration={0}
                    />
                  )}
                </span>
              )}
              <span className={classes.groupCount} data-all={seats > 0 && cast === seats}>
                {words(cast, seats)}
              </span>
            </li>
          );
        })}
      </ul>
      <Ways progress={progress} />
    </>
  );
}
