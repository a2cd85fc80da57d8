import { Button, Textarea, TextInput } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import classes from './Advice.module.css';
import type { RecommendationTexts } from './items';

type Props = {
  /** Line above the title: where the text comes from. */
  origin: ReactNode;
  /** Heading when the title is fixed; null when people write it themselves. */
  heading: string | null;
  texts: RecommendationTexts;
  onChange: (texts: RecommendationTexts) => void;
  evidence?: ReactNode;
  onAccept: () => void;
  onAgreement: (() => void) | null;
  /** Back to the text that was suggested; null when it is still that one. */
  onBack: (() => void) | null;
  backLabel: string;
  /** Keeps the text for the next time; null when there is nothing new to keep. */
  onKeep: (() => void) | null;
  onDiscard: () => void;
  discardLabel: string;
};

/** A recommendation that is not yet in the report: nothing is kept until it is accepted. */
export function DraftEditor(props: Props) {
  const { origin, heading, texts, onChange, evidence } = props;
  const { onAccept, onAgreement, onBack, backLabel, onKeep, onDiscard, discardLabel } = props;
  const { t } = useTranslation('advice');
  const complete = texts.title.trim() !== '' && texts.text.trim() !== '';
  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onAccept();
      }}
    >
      <div className={classes.origin}>{origin}</div>
      {heading === null ? (
        <TextInput
          className={classes.ownTitle}
          label={t('editor.title')}
          autoFocus
          required
          withAsterisk={false}
          maxLength={LIMITS.title}
          value={texts.title}
          onChange={(event) => onChange({ ...texts, title: event.currentTarget.value })}
        />
      ) : (
        <h2 className={classes.title}>{heading}</h2>
      )}
      {evidence}
      <Textarea
        label={t('editor.text')}
        placeholder={t('editor.textPlaceholder')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={LIMITS.longText}
        classNames={{ input: classes.text }}
        value={texts.text}
        onChange={(event) => onChange({ ...texts, text: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('editor.who')}
          maxLength={LIMITS.shortText}
          value={texts.who}
          onChange={(event) => onChange({ ...texts, who: event.currentTarget.value })}
        />
        <TextInput
          label={t('editor.firstStep')}
          maxLength={LIMITS.shortText}
          value={texts.firstStep}
          onChange={(event) => onChange({ ...texts, firstStep: event.currentTarget.value })}
        />
      </div>
      <div className={classes.buttons}>
        <Button
          type="submit"
          disabled={!complete}
          leftSection={<IconCheck size={18} stroke={1.75} />}
        >
          {t('editor.accept')}
        </Button>
        {onAgreement && (
          <Button
            variant="default"
            rightSection={<IconArrowRight size={17} stroke={1.75} />}
            onClick={onAgreement}
          >
            {t('editor.toAgreement')}
          </Button>
        )}
        <Button variant="default" onClick={onDiscard}>
          {discardLabel}
        </Button>
        {onKeep && (
          <Button variant="transparent" className={classes.last} onClick={onKeep}>
            {t('editor.saveOwn')}
          </Button>
        )}
        {onBack && (
          <Button variant="transparent" onClick={onBack}>
            {backLabel}
          </Button>
        )}
      </div>
    </form>
  );
}
