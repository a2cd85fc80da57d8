import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InputQuestion } from '../../../../shared/activities/input/schema';
import type { Language } from '../../../../shared/domain/language';
import { LIMITS } from '../../../../shared/domain/limits';
import {
  contributionKindSchema,
  type ContributionKind,
} from '../../../../shared/domain/primitives';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import { InlineTextInput } from '../../../ui/InlineTextInput';
import { RowMenu } from '../../prepare/RowMenu';
import classes from '../../agenda/Agenda.module.css';

type Props = {
  question: InputQuestion;
  number: number;
  last: boolean;
  session: FacilitatorSnapshot['session'];
  readOnly: boolean;
  onChange: (patch: Partial<InputQuestion>) => void;
  onMove: (by: -1 | 1) => Promise<unknown>;
  onRemove: () => void;
};

const kindIn = (value: string): ContributionKind | null =>
  contributionKindSchema.options.find((kind) => kind === value) ?? null;

/** One question: its words, the kind of note it asks for and what it is about. */
export function QuestionRow(props: Props) {
  const { question, number, readOnly, onChange, onMove } = props;
  const { t } = useTranslation('agenda');
  return (
    <li className={classes.line}>
      <span className={classes.rank} aria-hidden>
        {number}
      </span>
      <InlineTextInput
        aria-label={t('input.text', { number })}
        title={question.text}
        required
        maxLength={LIMITS.shortText}
        readOnly={readOnly}
        value={question.text}
        onCommit={(text) => onChange({ text })}
      />
      {readOnly ? (
        <span />
      ) : (
        <RowMenu
          label={t('input.menu', { number })}
          onUp={number > 1 ? () => onMove(-1) : null}
          onDown={props.last ? null : () => onMove(1)}
          onRemove={props.onRemove}
        />
      )}
      <div className={classes.choices}>
        <NativeSelect
          aria-label={t('input.kind', { number })}
          disabled={readOnly}
          value={question.kind ?? ''}
          onChange={(event) => onChange({ kind: kindIn(event.currentTarget.value) })}
          data={[
            { value: '', label: t('input.kinds.any') },
            ...contributionKindSchema.options.map((kind) => ({
              value: kind,
              label: t(`input.kinds.${kind}`),
            })),
          ]}
        />
        <AboutSelect {...props} />
      </div>
    </li>
  );
}

/** The challenge or factor that a question is about: at most one of them. */
function AboutSelect({ question, number, session, readOnly, onChange }: Props) {
  const { t, i18n } = useTranslation('agenda');
  const language: Language = i18n.language === 'en' ? 'en' : 'nl';
  const { challenges, factorModel } = session;
  const value = question.challengeId
    ? `c:${question.challengeId}`
    : question.factorId
      ? `f:${question.factorId}`
      : '';
  const choose = (chosen: string) =>
    onChange({
      challengeId: chosen.startsWith('c:') ? chosen.slice(2) : null,
      factorId: chosen.startsWith('f:') ? chosen.slice(2) : null,
    });
  return (
    <NativeSelect
      aria-label={t('input.about', { number })}
      disabled={readOnly}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{t('input.anything')}</option>
      {challenges.length > 0 && (
        <optgroup label={t('input.challenges')}>
          {challenges.map(({ id, title }) => (
            <option key={id} value={`c:${id}`}>
              {title}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={t('input.factors')}>
        {factorModel.factors.map(({ id, name }) => (
          <option key={id} value={`f:${id}`}>
            {name[language]}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  );
}
