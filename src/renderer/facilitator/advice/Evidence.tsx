import { useTranslation } from 'react-i18next';
import { formatMean, scaleStepList, sideLabels } from '../../../shared/charts';
import type { Language } from '../../../shared/domain/language';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import type { FactorResult } from '../../../shared/scoring/types';
import { sideCounts } from '../results/talk';
import classes from './Evidence.module.css';
import { MiniBar } from './MiniBar';

const MAX_QUOTES = 3;

type Props = { session: FacilitatorSnapshot['session']; result: FactorResult };

/** Can the sides of this scale be read as agreeing and disagreeing with the statement? */
function asksAgreement(labels: readonly string[]): boolean {
  return /^(oneens|disagree)$/i.test(sideLabels(labels)?.left ?? '');
}

/** Head counts in words, for example "21 van de 34 zijn het hiermee oneens, niemand is het eens." */
function useCounts({ distribution, n }: FactorResult, agreement: boolean): [string, string] {
  const { t } = useTranslation('advice');
  const { left, right } = sideCounts(distribution);
  if (!agreement)
    return [t('evidence.low', { count: left, n }), t('evidence.high', { count: right })];
  return [
    left === 0
      ? t('evidence.disagreeNone')
      : left === 1
        ? t('evidence.disagreeOne', { n })
        : t('evidence.disagree', { count: left, n }),
    right === 0
      ? t('evidence.agreeNone')
      : right === 1
        ? t('evidence.agreeOne')
        : t('evidence.agree', { count: right }),
  ];
}

/** Why a recommendation is there: statement, people, distribution, and what was said about it. */
export function Evidence({ session, result }: Props) {
  const { t, i18n } = useTranslation('advice');
  const language = i18n.language as Language;
  const { scale, factors } = session.factorModel;
  const labels = scale.labels[language];
  const [disagree, agree] = useCounts(result, asksAgreement(labels));
  const statement = factors.find((f) => f.id === result.id)?.statement[language] ?? '';
  const quotes = session.contributions.filter((c) => c.factorId === result.id).slice(-MAX_QUOTES);
  return (
    <section className={classes.evidence} aria-labelledby="evidence-title">
      <header>
        <h2 id="evidence-title">{t('evidence.title')}</h2>
        <span>
          {t('evidence.answers', { count: result.n })}
          {result.importance &&
            `, ${t('evidence.importance', { mean: formatMean(result.importance.mean, language) })}`}
        </span>
      </header>
      <p>
        {t('evidence.quoted', { text: statement })} <strong>{disagree}</strong>, {agree}{' '}
        {result.label === 'groups-differ' &&
          result.gap !== null &&
          t('evidence.gap', { gap: formatMean(result.gap, language) })}
      </p>
      <MiniBar steps={scaleStepList(scale, labels)} counts={result.distribution} />
      {quotes.length > 0 && (
        <ul className={classes.quotes} aria-label={t('evidence.quotes')}>
          {quotes.map((quote) => (
            <li key={quote.id}>{t('evidence.quoted', { text: quote.text })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
