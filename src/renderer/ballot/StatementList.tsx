import { useEffect, useRef, type ReactNode } from 'react';
import { openPositions, type QuestionKind } from './statements';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { ArrowRight } from './icons';
import { answerForKey, importanceScale, statementScale } from './scale';
import { ScaleQuestion } from './ScaleQuestion';
import type { StatementActions } from './statement-actions';
import { StatementTools } from './StatementTools';
import { useKeys } from './useKeys';
import type { Draft } from './voter/draft';

/** All statements below each other. Digits answer the question that has the focus. */
export function StatementList({
  draft,
  notice,
  actions,
}: {
  draft: Draft<'round'>;
  notice: ReactNode;
  actions: StatementActions;
}): ReactNode {
  const { t, say, languageOf } = useTexts();
  const { asks: questions, position } = draft;
  const start = useRef(position);
  const items = useRef<HTMLOListElement>(null);
  const scale = statementScale(questions, say);
  const importance = importanceScale(questions, say);
  const total = questions.factors.length;
  const done = total - openPositions(draft).length;

  useEffect(() => {
    // Who came for one statement, from the overview or halfway, finds it in view.
    if (start.current > 0) items.current?.children[start.current]?.scrollIntoView();
  }, []);

  useKeys((key, target) => {
    const [kind, factorId] =
      target.closest<HTMLElement>('[data-question]')?.dataset['question']?.split(' ') ?? [];
    if (factorId === undefined) return false;
    const value = answerForKey(key, kind === 'importance' ? importance : scale);
    if (value === undefined) return false;
    actions.onAnswer(kind as QuestionKind, factorId, value);
    return true;
  });

  return (
    <Frame
      title={t('statement.filled', { done, total })}
      tools={<StatementTools draft={draft} actions={actions} />}
      progress={done / total}
      notice={notice}
      foot={
        <>
          <span className="spring" />
          <button type="button" className="button primary" onClick={actions.onReview}>
            {t('statement.toReview')}
            <ArrowRight />
          </button>
        </>
      }
    >
      <Heading>{t('statement.listTitle')}</Heading>
      <ol className="statement-list" ref={items}>
        {questions.factors.map((factor, index) => (
          <li key={factor.id}>
            <ScaleQuestion
              name={`answers ${factor.id}`}
              legend={
                <h2>
                  <span className="number">{index + 1}</span>{' '}
                  <span lang={languageOf(factor.statement)}>{say(factor.statement)}</span>
                </h2>
              }
              scale={scale}
              answer={draft.answer.answers[factor.id]}
              onAnswer={(value) => actions.onAnswer('answers', factor.id, value)}
              compact
            />
            {questions.askImportance && (
              <ScaleQuestion
                name={`importance ${factor.id}`}
                legend={
                  <span className="importance-legend">
                    <span className="unseen">
                      {t('statement.importanceFor', { number: index + 1, question: '' })}
                    </span>
                    {questions.importance
                      ? say(questions.importance.question)
                      : t('statement.importance')}
                  </span>
                }
                scale={importance}
                answer={draft.answer.importance[factor.id]}
                onAnswer={(value) => actions.onAnswer('importance', factor.id, value)}
                compact
              />
            )}
          </li>
        ))}
      </ol>
    </Frame>
  );
}
