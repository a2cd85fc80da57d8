import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatMean,
  groupsChart,
  sideCounts,
  sideWords,
  type ChartSource,
} from '../../../shared/charts';
import { questionOf, talkList } from '../../../shared/scoring';
import type { FactorResult } from '../../../shared/scoring/types';
import type { Depth } from './Drill';
import { Plot, TableToggle } from './Plot';
import classes from './Talk.module.css';
import { useTranslate } from './useTranslate';

/** What the room talks about next: a few subjects, each with an open question, never a verdict. */
export function TalkPanel({
  source,
  onFactor,
}: {
  source: ChartSource;
  onFactor: (depth: Depth) => void;
}) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  const { differ, factors } = talkList(source);
  const [table, setTable] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const factor = factors.find((f) => f.id === chosen) ?? factors[0];
  const textOf = (id: string) => source.model.factors.find((f) => f.id === id);
  const groupName = (id: string): string => source.groups.find((g) => g.id === id)?.name ?? '';

  const reason = (item: FactorResult): string => {
    if (item.label === 'groups-differ' && item.gap !== null)
      return t('talk.gap', { gap: formatMean(item.gap, source.language) });
    if (!differ && item.mean !== null)
      return t('talk.mean', { mean: formatMean(item.mean, source.language) });
    const { left, right } = sideCounts(item.distribution);
    const words = sideWords(source);
    return t('talk.sides', { left, leftWord: words.left, right, rightWord: words.right });
  };
  const question = (item: FactorResult): string => {
    const asked = questionOf(item);
    return asked.kind === 'groups'
      ? t('questions.groups', { high: groupName(asked.highId), low: groupName(asked.lowId) })
      : t(`questions.${asked.kind}`);
  };
  const shared = factors.filter((f) => f.gap !== null);

  return (
    <section className={classes.talk} aria-labelledby="talk-title">
      <header>
        <h2 id="talk-title">{t('talk.title')}</h2>
        <p>{t(factors.length === 0 ? 'talk.none' : differ ? 'talk.lead' : 'talk.leadAgree')}</p>
      </header>
      <ol className={classes.subjects}>
        {factors.map((item, index) => (
          <li key={item.id}>
            <button
              type="button"
              aria-pressed={item.id === factor?.id}
              onClick={() => setChosen(item.id)}
            >
              <span className={classes.rank}>{index + 1}</span>
              <span className={classes.subject}>
                <span className={classes.name}>{textOf(item.id)?.name ?? item.id}</span>
                <span className={classes.reason}>{reason(item)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {factor && (
        <div className={classes.question} aria-live="polite">
          <p className={classes.statement}>{textOf(factor.id)?.statement}</p>
          <h3>{t('talk.question')}</h3>
          <p>{question(factor)}</p>
          <Button
            variant="subtle"
            mih={44}
            ml={-8}
            px={8}
            rightSection={<IconChevronRight size={17} stroke={1.75} />}
            onClick={() => onFactor({ dimensionId: factor.dimensionId, factorId: factor.id })}
          >
            {t('talk.more')}
          </Button>
        </div>
      )}
      {shared.length > 0 && (
        <div className={classes.means}>
          <header>
            <h2>{t('talk.groupMeans')}</h2>
            <TableToggle on={table} onChange={setTable} />
          </header>
          <Plot
            model={groupsChart(source, translate, { factorIds: shared.map((f) => f.id) })}
            table={table}
          />
        </div>
      )}
    </section>
  );
}
