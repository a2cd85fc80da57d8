import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/advice/explain';
import type { Evidence as Facts } from '../../../shared/advice/suggest';
import {
  formatMean,
  groupMarks,
  scaleStepList,
  sideCounts,
  sideLabels,
} from '../../../shared/charts';
import type { AdviceKind } from '../../../shared/domain/factor-model';
import type { Language } from '../../../shared/domain/language';
import { translator } from '../../../shared/i18n';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import type { RoundResults } from '../../../shared/scoring/types';
import { GroupMark } from '../../ui/GroupMark';
import classes from './Evidence.module.css';
import { MiniBar } from './MiniBar';

type Props = {
  session: FacilitatorSnapshot['session'];
  results: RoundResults;
  factorId: string;
  facts: Facts;
  /** Null for a recommendation that people thought of themselves. */
  rule: AdviceKind | null;
  /** The rule suggests it with these results. */
  holds: boolean;
};

/** Can the sides of this scale be read as agreeing and disagreeing with the statement? */
function asksAgreement(labels: readonly string[]): boolean {
  return /^(oneens|disagree)$/i.test(sideLabels(labels)?.left ?? '');
}

/** Head counts in words, for example "21 van de 34 zijn het hiermee oneens, niemand is het eens." */
function useCounts({ distribution, n }: Facts, agreement: boolean): [string, string] {
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

/** Why a recommendation is there: statement, people, distribution, figures beside their limits, notes. */
export function Evidence({ session, results, factorId, facts, rule, holds }: Props) {
  const { t, i18n } = useTranslation('advice');
  const language = i18n.language as Language;
  const words = useMemo(() => ({ t: translator(language), language }), [language]);
  const { scale, factors } = session.factorModel;
  const labels = scale.labels[language];
  const [disagree, agree] = useCounts(facts, asksAgreement(labels));
  const statement = factors.find((f) => f.id === factorId)?.statement[language] ?? '';
  const reasons = rule === null ? [] : explain(rule, facts, results, words);
  return (
    <section className={classes.evidence} aria-labelledby="evidence-title">
      <header>
        <h2 id="evidence-title">{t('evidence.title')}</h2>
        <span>
          {t('evidence.answers', { count: facts.n })},{' '}
          {t('evidence.round', { number: results.number })}
        </span>
      </header>
      <p>
        {t('evidence.quoted', { text: statement })} <strong>{disagree}</strong>, {agree}
      </p>
      <MiniBar steps={scaleStepList(scale, labels)} counts={facts.distribution} />
      {rule === 'split' && facts.groups.length > 1 && (
        <GroupMeans session={session} groups={facts.groups} />
      )}
      {reasons.length > 0 && (
        <p className={classes.reasons}>
          {!holds && <strong>{t('evidence.noLonger')} </strong>}
          {reasons.join(' ')}
        </p>
      )}
      <Quotes session={session} quotes={facts.quotes} />
    </section>
  );
}

type Session = Props['session'];

/** Only groups that may be shown; the lowest first, as the gap runs from there. */
function GroupMeans({ session, groups }: { session: Session; groups: Facts['groups'] }) {
  const { t, i18n } = useTranslation('advice');
  const marks = useMemo(() => groupMarks(session.groups), [session.groups]);
  const sorted = [...groups].sort((a, b) => a.mean - b.mean);
  return (
    <ul className={classes.groups} aria-label={t('evidence.groups')}>
      {sorted.map(({ id, mean }) => {
        const mark = marks.find(({ groupId }) => groupId === id);
        return (
          mark && (
            <li key={id}>
              <GroupMark mark={mark} size={18} />
              {t('evidence.group', {
                name: mark.name,
                mean: formatMean(mean, i18n.language as Language),
              })}
            </li>
          )
        );
      })}
    </ul>
  );
}

function Quotes({ session, quotes }: { session: Session; quotes: Facts['quotes'] }) {
  const { t } = useTranslation('advice');
  if (quotes.length === 0) return null;
  const nameOf = (groupId: string | null) => session.groups.find(({ id }) => id === groupId)?.name;
  return (
    <ul className={classes.quotes} aria-label={t('evidence.quotes')}>
      {quotes.map(({ id, text, groupId, count }) => {
        const about = [
          nameOf(groupId),
          count > 1 ? t('evidence.said', { count }) : undefined,
        ].filter(Boolean);
        return (
          <li key={id}>
            {t('evidence.quoted', { text })}
            {about.length > 0 && <span> {about.join(', ')}</span>}
          </li>
        );
      })}
    </ul>
  );
}
