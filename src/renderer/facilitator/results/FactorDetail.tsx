import { useTranslation } from 'react-i18next';
import { factorsChart, groupsChart, type ChartSource } from '../../../shared/charts';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { linkedNotes } from './linked-notes';
import { Measures } from './Measures';
import { Plot } from './Plot';
import { useTranslate } from './useTranslate';
import classes from './Views.module.css';

type Props = {
  source: ChartSource;
  session: FacilitatorSnapshot['session'];
  factorId: string;
  table: boolean;
};

/** One factor: its statement, its answers, its groups, and what people wrote and said about it. */
export function FactorDetail({ source, session, factorId, table }: Props) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  const factor = source.results.factors.find(({ id }) => id === factorId);
  const statement = source.model.factors.find(({ id }) => id === factorId)?.statement ?? '';
  const notes = linkedNotes(session, factorId);
  const said = session.discussionNotes.filter((note) => note.factorId === factorId);
  return (
    <>
      <blockquote className={classes.statement}>{statement}</blockquote>
      {!factor ? (
        <p className={classes.explain}>{t('drill.notAsked')}</p>
      ) : (
        <Plot model={factorsChart(source, translate, { factorId })} table={table} />
      )}
      {factor && factor.gap !== null && (
        <>
          <h3 className={classes.part}>{t('talk.groupMeans')}</h3>
          <Plot model={groupsChart(source, translate, { factorIds: [factorId] })} table={table} />
        </>
      )}
      {factor && <Measures source={source} factorId={factorId} />}
      <h3 className={classes.part}>{t('drill.notes', { count: notes.length })}</h3>
      {notes.length === 0 ? (
        <p className={classes.explain}>{t('drill.noNotes')}</p>
      ) : (
        <ul className={classes.notes}>
          {notes.map(({ id, text, kind, theme, group }) => (
            <li key={id}>
              <p dir="auto">{text}</p>
              <small>
                {[t(`drill.kind.${kind}`), group, theme && t('drill.theme', { theme })]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
      {said.length > 0 && (
        <>
          <h3 className={classes.part}>{t('drill.said')}</h3>
          <ul className={classes.notes}>
            {said.map(({ id, text, kind }) => (
              <li key={id}>
                <p dir="auto">{text}</p>
                <small>{t(`drill.saidKind.${kind}`)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
