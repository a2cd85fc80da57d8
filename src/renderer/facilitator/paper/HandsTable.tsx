import { useTranslation } from 'react-i18next';
import type { OpenVote } from '../../../shared/activities/votes';
import { scaleSteps } from '../../../shared/domain/factor-model';
import { noAnswerOf } from '../../../shared/projection/texts';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { methodOf } from '../../../shared/voting/registry';
import { useTranslate } from '../results/useTranslate';
import classes from './Paper.module.css';
import { countOf, type HandsDraft, leftIn, POLL_ROW } from './hands-draft';

type View = FacilitatorSnapshot['session'];
type Props = {
  session: View;
  vote: OpenVote;
  people: number;
  draft: HandsDraft;
  onDraft: (draft: HandsDraft) => void;
};

/** Hands per step with what is left: a row per statement, or a row per answer of a poll. */
export function HandsTable(props: Props) {
  return props.vote.kind === 'round' ? <Statements {...props} /> : <Answers {...props} />;
}

type FieldProps = Pick<Props, 'draft' | 'onDraft'> & {
  row: string;
  column: number;
  width: number;
  label: string;
};

function Field({ draft, onDraft, row, column, width, label }: FieldProps) {
  const typed = draft[row]?.[column] ?? '';
  const change = (value: string): void => {
    const next = Array.from({ length: width }, (_, i) => draft[row]?.[i] ?? '');
    next[column] = value;
    onDraft({ ...draft, [row]: next });
  };
  return (
    <input
      type="text"
      className={classes.hand}
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      aria-invalid={countOf(typed) === null || undefined}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

/** "nog 3", "1 te veel" or "klopt". */
function Left({ left }: { left: number | null }) {
  const { t } = useTranslation('paper');
  if (left === null) return <span data-wrong>–</span>;
  if (left === 0) return <span>{t('hands.fits')}</span>;
  if (left > 0) return <strong>{t('hands.left', { count: left })}</strong>;
  return <strong data-wrong>{t('hands.over', { count: -left })}</strong>;
}

function Statements({ session, vote, people, draft, onDraft }: Props) {
  const { t } = useTranslation('paper');
  if (vote.kind !== 'round') return null;
  const { factorModel, language } = session;
  const steps = scaleSteps(factorModel.scale);
  const columns = [...steps.map(String), noAnswerOf(factorModel.scale)[language]];
  const texts = new Map(factorModel.factors.map(({ id, statement }) => [id, statement[language]]));
  return (
    <>
      {vote.run.settings.askImportance && (
        <p className={classes.hint}>{t('hands.importanceNote')}</p>
      )}
      <table className={classes.hands}>
        <thead>
          <tr>
            <th scope="col">{t('hands.statement')}</th>
            {columns.map((name, index) => (
              <th scope="col" key={name} title={index === steps.length ? name : undefined}>
                {index === steps.length ? '?' : name}
              </th>
            ))}
            <th scope="col">{t('hands.count')}</th>
          </tr>
        </thead>
        <tbody>
          {vote.run.factorIds.map((id, index) => {
            const text = t('key.statementShort', { number: index + 1, text: texts.get(id) ?? id });
            const left = leftIn(draft, id, { width: columns.length, people });
            return (
              <tr key={id} data-fits={left === 0 || undefined}>
                <th scope="row">{text}</th>
                {columns.map((step, column) => (
                  <td key={step}>
                    <Field
                      draft={draft}
                      onDraft={onDraft}
                      row={id}
                      column={column}
                      width={columns.length}
                      label={t('hands.cell', { text, step })}
                    />
                  </td>
                ))}
                <td aria-live="polite">
                  <Left left={left} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Answers({ vote, people, draft, onDraft }: Props) {
  const { t } = useTranslation('paper');
  const translate = useTranslate();
  if (vote.kind !== 'poll') return null;
  const { settings } = vote.run;
  const names = methodOf(settings.method).handNames(settings, translate);
  const rows = [...names, t('hands.abstain')];
  return (
    <table className={classes.hands} data-narrow>
      <thead>
        <tr>
          <th scope="col">{t('hands.option')}</th>
          <th scope="col">{t('hands.count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((name, column) => (
          <tr key={column}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td>
              <Field
                draft={draft}
                onDraft={onDraft}
                row={POLL_ROW}
                column={column}
                width={rows.length}
                label={t('hands.cell', { text: settings.question, step: name })}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td aria-live="polite">
            <Left left={leftIn(draft, POLL_ROW, { width: rows.length, people })} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
