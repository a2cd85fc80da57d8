import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  chartModelTexts,
  type ChartSource,
  type Crosshair,
  formatCount,
  overallFinding,
} from '../../../shared/charts';
import type { Language } from '../../../shared/domain/language';
import { LIMITS } from '../../../shared/domain/limits';
import { practicePrefix } from '../../../shared/exports/practice';
import { clockTime } from '../../../shared/i18n/times';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { resultScenes } from '../../../shared/scenes/registry';
import type { Available } from '../../../shared/scenes/types';
import { factorShifts } from '../../../shared/scoring/shift';
import type { RoundResults } from '../../../shared/scoring/types';
import { AutoTextarea } from '../../ui/AutoTextarea';
import { EmptyState } from '../../ui/EmptyState';
import { useSend } from '../actions/useSend';
import { Segments } from '../activity/input/Segments';
import { Charts } from './Charts';
import type { Depth } from './Drill';
import { TableToggle } from './Plot';
import classes from './Results.module.css';
import { ShowToRoom } from './ShowToRoom';
import { TalkPanel } from './TalkPanel';
import { PictureFooter } from './picture-footer';
import { hasTable, RESULT_VIEWS, type ResultView, sceneOfView } from './scenes';
import { useTranslate } from './useTranslate';

type Session = FacilitatorSnapshot['session'];
type Props = { snapshot: FacilitatorSnapshot; onRun: () => void };

const STEPS = ['open', 'close', 'publish'] as const;

/** Resultaten: what the room answered, once it is published. */
export function ResultsView({ snapshot, onRun }: Props) {
  const { t } = useTranslation('results');
  const { session } = snapshot;
  const published = session.rounds.flatMap((round) => round.results ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const newest = published.at(-1);
  const results = published.find((r) => r.roundId === chosen) ?? newest;
  if (!results)
    return (
      <main className={classes.nothing}>
        <h1 className={classes.spoken}>{t('title')}</h1>
        <EmptyState title={t('emptyTitle')} text={t('empty')}>
          <ol className={classes.steps}>
            {STEPS.map((step) => (
              <li key={step}>{t(`emptySteps.${step}`)}</li>
            ))}
          </ol>
          <Button onClick={onRun}>{t('toRun')}</Button>
        </EmptyState>
      </main>
    );
  return (
    <PublishedResults
      key={results.roundId}
      session={session}
      results={results}
      newest={results === newest}
      onRun={onRun}
      rounds={
        published.length > 1 && (
          <Select
            className={classes.round}
            aria-label={t('round')}
            data={published.map((r) => ({
              value: r.roundId,
              label: t('roundOption', { number: r.number }),
            }))}
            value={results.roundId}
            allowDeselect={false}
            onChange={setChosen}
          />
        )
      }
    />
  );
}

type PublishedProps = {
  session: Session;
  results: RoundResults;
  newest: boolean;
  rounds: React.ReactNode;
  onRun: () => void;
};

function PublishedResults({ session, results, newest, rounds, onRun }: PublishedProps) {
  const { t, i18n } = useTranslation('results');
  const [view, setView] = useState<ResultView>('all');
  const [table, setTable] = useState(false);
  const [depth, setDepth] = useState<Depth>({ dimensionId: null, factorId: null });
  const [lines, setLines] = useState<Crosshair>('fixed');
  const language = i18n.language as Language;
  const { factorModel, groups, headline } = session;
  const source = useMemo(
    (): ChartSource => ({
      results,
      model: chartModelTexts(factorModel, language),
      groups,
      headline,
      language,
    }),
    [results, factorModel, groups, headline, language],
  );
  const time = results.publishedAt && clockTime(results.publishedAt, language);
  const round = session.rounds.find(({ id }) => id === results.roundId);
  const before = session.rounds.find(({ id }) => id === round?.follows)?.results ?? null;
  const available: Available = {
    importance: results.factors.some(({ importance }) => importance !== null),
    shift: round?.sameVoters != null && before !== null && factorShifts(before, results).length > 0,
    themes: session.themes.length > 0,
    groups: results.factors.some(({ gap }) => gap !== null),
  };
  const looking = { view, lines, ...depth };
  const lookInto = (next: Depth): void => {
    setView('dimensions');
    setDepth(next);
  };
  const practice = practicePrefix(session, language);
  const footer = practice + [session.title, session.date].filter((part) => part !== '').join(', ');

  if (results.tooFew)
    return (
      <main className={classes.nothing}>
        <h1 className={classes.spoken}>{t('title')}</h1>
        <EmptyState
          title={t('tooFewTitle')}
          text={t('tooFew', { count: results.ballots, min: results.settings.minGroupSize })}
        >
          {newest && <Button onClick={onRun}>{t('toRun')}</Button>}
          {rounds}
        </EmptyState>
      </main>
    );
  return (
    <div className={classes.view}>
      <main className={classes.main}>
        <Headline source={source} />
        <div className={classes.bar}>
          <p className={classes.meta}>
            {t('meta', {
              count: results.ballots,
              n: formatCount(results.ballots, language),
              round: results.number,
              time: time ?? '',
            })}
          </p>
          {rounds}
          {hasTable(view, available) && <TableToggle on={table} onChange={setTable} />}
        </div>
        <div className={classes.views}>
          <Segments
            label={t('view')}
            data={RESULT_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
            value={view}
            onChange={setView}
          />
        </div>
        <PictureFooter value={footer}>
          <Charts
            source={source}
            session={session}
            looking={looking}
            onDepth={lookInto}
            onLines={setLines}
            table={table}
          />
        </PictureFooter>
      </main>
      <aside className={classes.side} aria-label={t('talk.title')}>
        <ShowToRoom
          current={session.projector.scene}
          suggested={sceneOfView(looking, available)}
          scenes={resultScenes({
            available,
            lines,
            dimensionIds: results.dimensions.map(({ id }) => id),
          })}
          dimensions={source.model.dimensions}
          newest={newest}
        />
        <PictureFooter value={footer}>
          <TalkPanel source={source} onFactor={lookInto} />
        </PictureFooter>
      </aside>
    </div>
  );
}

/** The finding as title: the facilitator's own sentence, or the generated one until there is one. */
function Headline({ source }: { source: ChartSource }) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  const send = useSend();
  const finding = overallFinding({ ...source, headline: '' }, translate);
  return (
    <>
      <h1 className={classes.spoken}>{source.headline || finding}</h1>
      <AutoTextarea
        aria-label={t('headline')}
        title={t('headlineHint')}
        classNames={{ input: classes.headline }}
        variant="unstyled"
        minRows={1}
        maxRows={3}
        maxLength={LIMITS.shortText}
        placeholder={finding}
        value={source.headline}
        onCommit={(headline) => void send({ type: 'session/update', patch: { headline } })}
      />
    </>
  );
}
