import type { ReactNode } from 'react';
import { groupMarks } from '../../shared/charts/marks';
import type { BallotSnapshot } from '../../shared/projection/types';
import { groupForKey } from './group-keys';
import { Check, Mark } from './icons';
import { useKeys } from './useKeys';

type Props = {
  groups: BallotSnapshot['groups'];
  value: string | null;
  legend: ReactNode;
  onChoose: (groupId: string) => void;
};

/** The groups to choose from, by touch, letter or digit. */
export function GroupChoice({ groups, value, legend, onChoose }: Props): ReactNode {
  const marks = groupMarks(groups);
  useKeys((key) => {
    const groupId = groupForKey(key, marks);
    if (groupId === undefined) return false;
    onChoose(groupId);
    return true;
  });
  return (
    <fieldset className="question groups">
      <legend>{legend}</legend>
      <div className="group-list">
        {marks.map((mark) => (
          <label className="option" key={mark.groupId}>
            <input
              type="radio"
              name="group"
              checked={value === mark.groupId}
              onChange={() => onChoose(mark.groupId)}
            />
            <span className="face">
              <Mark mark={mark} />
              <span className="option-label">{mark.name}</span>
              {value === mark.groupId && <Check />}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
