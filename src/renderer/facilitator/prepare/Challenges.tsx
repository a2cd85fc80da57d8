import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import type { Challenge } from '../../../shared/domain/model';
import { InlineTextInput } from '../../ui/InlineTextInput';
import { newId } from '../../ui/ids';
import { useNotifyUndo } from '../actions/notifyUndo';
import { useSend } from '../actions/useSend';
import { AddLine } from './AddLine';
import lines from './Lines.module.css';
import prepare from './Prepare.module.css';
import { moveKeys, RowMenu } from './RowMenu';

type Props = { challenges: Challenge[]; readOnly: boolean };

/** The public issues (opgaven) that the region works on. */
export function Challenges({ challenges, readOnly }: Props) {
  const { t } = useTranslation('prepare');
  const send = useSend();
  const add = async (title: string) =>
    (await send({ type: 'challenge/add', challenge: { id: newId(), title } })).ok;
  return (
    <section aria-labelledby="challenges-title">
      <div className={prepare.panelHead}>
        <h2 id="challenges-title">{t('challenges.title')}</h2>
      </div>
      {challenges.length === 0 && <p className={lines.empty}>{t('challenges.empty')}</p>}
      <ol className={lines.list}>
        {challenges.map((challenge, index) => (
          <ChallengeRow
            key={challenge.id}
            challenge={challenge}
            index={index}
            last={index === challenges.length - 1}
            readOnly={readOnly}
          />
        ))}
      </ol>
      {!readOnly && (
        <AddLine placeholder={t('challenges.newTitle')} maxLength={LIMITS.title} onAdd={add} />
      )}
    </section>
  );
}

type RowProps = { challenge: Challenge; index: number; last: boolean; readOnly: boolean };

function ChallengeRow({ challenge, index, last, readOnly }: RowProps) {
  const { t } = useTranslation('prepare');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const { id, title } = challenge;
  const moveTo = (to: number) => () => send({ type: 'challenge/move', id, to });
  const onUp = index > 0 && !readOnly ? moveTo(index - 1) : null;
  const onDown = !last && !readOnly ? moveTo(index + 1) : null;
  const remove = async () => {
    if ((await send({ type: 'challenge/remove', id })).ok) notifyUndo(t('challenges.removed'));
  };
  return (
    <li className={lines.item}>
      <span className={lines.rank} aria-hidden>
        {index + 1}
      </span>
      <InlineTextInput
        className={lines.name ?? ''}
        aria-label={t('challenges.name', { number: index + 1 })}
        title={title}
        required
        maxLength={LIMITS.title}
        readOnly={readOnly}
        value={title}
        onCommit={(text) => void send({ type: 'challenge/update', id, patch: { title: text } })}
        onKeyDown={moveKeys(onUp, onDown)}
      />
      {!readOnly && (
        <RowMenu
          label={t('challenges.menu', { name: title })}
          onUp={onUp}
          onDown={onDown}
          onRemove={() => void remove()}
        />
      )}
    </li>
  );
}
