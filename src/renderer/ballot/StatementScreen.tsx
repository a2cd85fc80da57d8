import { useRef, type ReactNode } from 'react';
import type { QuestionKind } from './statements';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { ArrowLeft, ArrowRight } from './icons';
import { answerForKey, answerInWords, digitRange, importanceScale, statementScale } from './scale';
import { KeyHint, ScaleQuestion } from './ScaleQuestion';
import type { StatementActions } from './statement-actions';
import { StatementTools } from './StatementTools';
import { takesArrows, takesEnter, useKeys } from './useKeys';
import type { Draft } from './voter/draft';

/** The question that keys answer: the one with the focus, else the first without an answer. */
function activeKind(draft: Draft<'round'>, factorId: string, target: Element | null): QuestionKind {
  const focused = target?.closest<HTMLElement>('[data-question]')?.dataset['question'];
  if (!draft.asks.askImportance) return 'answers';
  if (focused === 'importance') return 'importance';
  const open = draft.answer.answers[factorId] === undefined;
  return open || draft.answer.importance[factorId] !== undefined ? 'answers' : 'importance';
}

/** One statement with its scale and, if asked, its importance. */
export function StatementScreen({
  draft,
  notice,
  actions,
}: {
  draft: Draft<'round'>;
  notice: ReactNode;
  actions: StatementActions;
}): ReactNode {
  const { t, say, languageOf } = useTexts();
  const importanceRef = useRef<HTMLDivElement>(null);
  const shownImportance = useRef('');
  const { asks: questions, position, fromReview } = draft;
  const factor = questions.factors[position];
  if (!factor) throw new Error('no statement at this position');
  const scale = statementScale(questions, say);
  const importance = importanceScale(questions, say);
  const total = questions.factors.length;
  const last = position === total - 1;

  const goOn = (): void => {
    const missing = questions.askImportance && draft.answer.importance[factor.id] === undefined;
    // Importance may be below the edge of the screen: bring it there once, then let people pass.
    if (
      missing &&
      draft.answer.answers[factor.id] !== undefined &&
      shownImportance.current !== factor.id
    ) {
      shownImportance.current = factor.id;
      importanceRef.current?.focus();
      importanceRef.current?.scrollIntoView({ block: 'nearest' });
    } else actions.onNext();
  };

  useKeys((key, target) => {
    if (key === 'Enter' && !takesEnter(target)) goOn();
    else if (key === 'ArrowRight' && !takesArrows(target)) goOn();
    else if (key === 'ArrowLeft' && !takesArrows(target)) actions.onPrevious();
    else {
      const kind = activeKind(draft, factor.id, target);
      const value = answerForKey(key, kind === 'answers' ? scale : importance);
      if (value === undefined) return false;
      actions.onAnswer(kind, factor.id, value);
    }
    return true;
  });

  const hint = (kind: QuestionKind): ReactNode => {
    const range = digitRange(kind === 'answers' ? scale : importance);
    const active = activeKind(draft, factor.id, null) === kind;
    return range && active ? <KeyHint {...range} /> : null;
  };
  const given = draft.answer.answers[factor.id];
  const statement = say(factor.statement);
  const question = questions.importance
    ? say(questions.importance.question)
    : t('statement.importance');
  return (
    <Frame
      title={t('statement.count', { number: position + 1, total })}
      tools={<StatementTools draft={draft} actions={actions} />}
      progress={(position + 1) / total}
      notice={notice}
      foot={
        <>
          {(position > 0 || !draft.seated || draft.earlier) && (
            <button type="button" className="button back" onClick={actions.onPrevious}>
              <ArrowLeft />
              {t('statement.previous')}
            </button>
          )}
          <span className="foot-hint spring">{!questions.askImportance && hint('answers')}</span>
          <button type="button" className="button primary" onClick={goOn}>
            {t(
              fromReview
                ? 'statement.backToReview'
                : last
                  ? 'statement.toReview'
                  : 'statement.next',
            )}
            <ArrowRight />
          </button>
        </>
      }
    >
      <ScaleQuestion
        key={factor.id}
        name="answers"
        legend={
          <Heading long={statement.length} lang={languageOf(factor.statement)}>
            {statement}
          </Heading>
        }
        scale={scale}
        answer={given}
        onAnswer={(value) => actions.onAnswer('answers', factor.id, value)}
        compact={questions.askImportance}
        hint={questions.askImportance ? hint('answers') : undefined}
      />
      {questions.askImportance && (
        <div className="importance" tabIndex={-1} ref={importanceRef}>
          <ScaleQuestion
            key={`${factor.id}-importance`}
            name="importance"
            legend={<h2>{question}</h2>}
            scale={importance}
            answer={draft.answer.importance[factor.id]}
            onAnswer={(value) => actions.onAnswer('importance', factor.id, value)}
            compact
            hint={hint('importance')}
          />
        </div>
      )}
      <p className="unseen" role="status">
        {given === undefined ? '' : t('statement.chosen', { answer: answerInWords(given, scale) })}
      </p>
    </Frame>
  );
}
