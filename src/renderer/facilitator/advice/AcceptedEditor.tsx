import { Button } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconBooks,
  IconCircleCheck,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import type { Recommendation } from '../../../shared/domain/model';
import { AutoTextarea } from '../../ui/AutoTextarea';
import { AutoTextInput } from '../../ui/AutoTextInput';
import { IconAction } from '../../ui/IconAction';
import { useSend } from '../actions/useSend';
import classes from './Advice.module.css';
import type { RecommendationTexts } from './items';

type Props = {
  recommendation: Recommendation;
  /** Place in the report, from 0, and how many there are. */
  index: number;
  count: number;
  /** The text that it came from; null when there is none. */
  source: string | null;
  evidence: ReactNode;
  onAgreement: () => void;
  /** Keeps the text for the next time; null when there is nothing new to keep. */
  onKeep: (() => void) | null;
  onRemove: () => void;
};

/** A recommendation in the report: what is typed is saved at once. */
export function AcceptedEditor(props: Props) {
  const { recommendation, index, count, source, evidence, onAgreement, onKeep, onRemove } = props;
  const { t } = useTranslation('advice');
  const send = useSend();
  const { id, title, text, who, firstStep } = recommendation;
  const update = (patch: Partial<RecommendationTexts>): void =>
    void send({ type: 'recommendation/update', id, patch });
  const move = (to: number): void => void send({ type: 'recommendation/move', id, to });
  const isOwn = recommendation.origin === 'own';
  const isChanged = source !== null && source !== text;
  const OriginIcon = isOwn ? IconPencil : IconBooks;
  return (
    <div className={classes.editor}>
      <div className={classes.origin}>
        <OriginIcon size={16} stroke={1.75} aria-hidden />
        <span>{t(`origin.${isOwn ? 'own' : isChanged ? 'edited' : 'library'}`)}</span>
        <span className={classes.accepted}>
          <IconCircleCheck size={18} stroke={1.75} aria-hidden />
          {t('editor.accepted')}
        </span>
        <IconAction label={t('editor.up')} disabled={index === 0} onClick={() => move(index - 1)}>
          <IconArrowUp size={18} stroke={1.75} />
        </IconAction>
        <IconAction
          label={t('editor.down')}
          disabled={index === count - 1}
          onClick={() => move(index + 1)}
        >
          <IconArrowDown size={18} stroke={1.75} />
        </IconAction>
        <IconAction label={t('editor.remove')} onClick={onRemove}>
          <IconTrash size={18} stroke={1.75} />
        </IconAction>
      </div>
      <h2 className={classes.spoken}>{title}</h2>
      <AutoTextInput
        aria-label={t('editor.title')}
        variant="unstyled"
        classNames={{ input: classes.titleInput }}
        maxLength={LIMITS.title}
        required
        value={title}
        onCommit={(value) => update({ title: value })}
      />
      {evidence}
      <AutoTextarea
        label={t('editor.text')}
        minRows={3}
        maxRows={10}
        maxLength={LIMITS.longText}
        classNames={{ input: classes.text }}
        required
        value={text}
        onCommit={(value) => update({ text: value })}
      />
      <div className={classes.pair}>
        <AutoTextInput
          label={t('editor.who')}
          maxLength={LIMITS.shortText}
          value={who}
          onCommit={(value) => update({ who: value })}
        />
        <AutoTextInput
          label={t('editor.firstStep')}
          maxLength={LIMITS.shortText}
          value={firstStep}
          onCommit={(value) => update({ firstStep: value })}
        />
      </div>
      <div className={classes.buttons}>
        <Button rightSection={<IconArrowRight size={17} stroke={1.75} />} onClick={onAgreement}>
          {t('editor.toAgreement')}
        </Button>
        {onKeep && (
          <Button variant="transparent" className={classes.last} onClick={onKeep}>
            {t('editor.saveOwn')}
          </Button>
        )}
        {isChanged && (
          <Button
            variant="transparent"
            className={onKeep ? undefined : classes.last}
            onClick={() => update({ text: source })}
          >
            {t(isOwn ? 'editor.backToOwn' : 'editor.backToLibrary')}
          </Button>
        )}
      </div>
    </div>
  );
}
