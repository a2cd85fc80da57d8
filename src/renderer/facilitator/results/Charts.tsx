import { useTranslation } from 'react-i18next';
import {
  type ChartModel,
  type ChartSource,
  contestedChart,
  type Crosshair,
  factorsChart,
  formatList,
  groupsChart,
  quadrantsChart,
  shiftChart,
  themesChart,
} from '../../../shared/charts';
import { countThemes } from '../../../shared/projection/notes';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { EmptyState } from '../../ui/EmptyState';
import { Segments } from '../activity/input/Segments';
import { type Depth, Drill, StepList } from './Drill';
import { FiguresTable } from './FiguresTable';
import { Plot } from './Plot';
import { Sensitivity } from './Sensitivity';
import classes from './Views.module.css';
import type { Looking } from './scenes';
import { useTranslate } from './useTranslate';

/** Longest list of contested factors: more than a room can talk about. */
const CONTESTED = 8;

type Props = {
  source: ChartSource;
  session: FacilitatorSnapshot['session'];
  looking: Looking & Depth;
  onDepth: (depth: Depth) => void;
  onLines: (lines: Crosshair) => void;
  /** Show the chart as a table. */
  table: boolean;
};

type PartProps = Pick<Props, 'source' | 'table'>;

type FindingProps = {
  model: ChartModel;
  table: boolean;
  text: string;
  /** False: the line above the views already says what it is about. */
  subject?: boolean;
};

/** A chart under its finding, with a line of explanation. */
function Finding({ model, table, text, subject = true }: FindingProps) {
  return (
    <>
      <h2 className={classes.title}>{model.title}</h2>
      <p className={classes.explain}>
        {subject && `${model.subtitle}. `}
        {text}
      </p>
      <Plot model={model} table={table} />
    </>
  );
}

function GroupsView({ source, table }: PartProps) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  const { results, groups, language } = source;
  // Groups that answered; of a group without answers there is nothing to protect.
  const hidden = new Set(results.factors.flatMap((f) => f.hiddenGroupIds));
  const names = results.groups
    .filter((g) => g.ballots === null && hidden.has(g.id))
    .flatMap((h) => groups.find((g) => g.id === h.id)?.name ?? []);
  const protectedText =
    names.length > 0 && t('groupsHidden', { groups: formatList(names, language) });
  const model = groupsChart(source, translate);
  if (model.rows.length === 0)
    return (
      <EmptyState
        title={model.title}
        text={[t('groupsNone'), protectedText].filter(Boolean).join(' ')}
      />
    );
  return (
    <>
      <h2 className={classes.title}>{model.title}</h2>
      <p className={classes.explain}>
        {t('groupsExplained', { min: results.settings.minGroupSize })} {protectedText}
      </p>
      <Plot model={model} table={table} />
    </>
  );
}

function ContestedView({ source, table, onDepth }: PartProps & Pick<Props, 'onDepth'>) {
  const { t } = useTranslation('results');
  const model = contestedChart(source, useTranslate(), CONTESTED);
  const rows = model.sections.flatMap((section) => section.rows);
  const dimensionOf = (id: string) =>
    source.results.factors.find((factor) => factor.id === id)?.dimensionId ?? null;
  return (
    <>
      <Finding model={model} table={table} text={t('contestedExplained')} subject={false} />
      <StepList
        label={t('drill.factors')}
        items={rows.map(({ id, label, text }) => ({ id, name: label, detail: text.spread }))}
        onStep={(id) => onDepth({ dimensionId: dimensionOf(id), factorId: id })}
      />
    </>
  );
}

function QuadrantsView({
  source,
  table,
  lines,
  onLines,
}: PartProps & { lines: Crosshair; onLines: Props['onLines'] }) {
  const { t } = useTranslation('results');
  const model = quadrantsChart(source, useTranslate(), lines);
  if (model.points.length === 0) {
    const isAsked = source.results.settings.askImportance;
    return <EmptyState title={model.title} text={isAsked ? '' : t('quadrants.empty')} />;
  }
  return (
    <>
      <div className={classes.choice}>
        <Segments
          label={t('quadrants.lines')}
          data={(['fixed', 'means'] as const).map((value) => ({
            value,
            label: t(`quadrants.${value}`),
          }))}
          value={lines}
          onChange={onLines}
        />
      </div>
      <Finding model={model} table={table} text={t('quadrants.explained')} />
    </>
  );
}

function ShiftView({ source, session, table }: PartProps & Pick<Props, 'session'>) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  const round = session.rounds.find(({ id }) => id === source.results.roundId);
  const before = session.rounds.find(({ id }) => id === round?.follows)?.results;
  if (!before || !round?.sameVoters)
    return <EmptyState title={t('shift.emptyTitle')} text={t('shift.empty')} />;
  const model = shiftChart(source, before, round.sameVoters, translate);
  if (model.rows.length === 0)
    return <EmptyState title={model.title} text={`${model.subtitle}.`} />;
  return <Finding model={model} table={table} text={t('shift.explained')} />;
}

function ThemesView({ source, session, table }: PartProps & Pick<Props, 'session'>) {
  const { t } = useTranslation('results');
  const counts = countThemes(session, session.contributions);
  const model = themesChart(counts, source.language, useTranslate());
  if (counts.themes.length === 0)
    return <EmptyState title={t('themes.emptyTitle')} text={t('themes.empty')} />;
  return <Finding model={model} table={table} text={t('themes.explained')} />;
}

/** The chosen view on the results of one round. */
export function Charts({ source, session, looking, onDepth, onLines, table }: Props) {
  const translate = useTranslate();
  switch (looking.view) {
    case 'all':
      return <Plot model={factorsChart(source, translate)} table={table} />;
    case 'dimensions':
      return (
        <Drill source={source} session={session} depth={looking} onDepth={onDepth} table={table} />
      );
    case 'contested':
      return <ContestedView source={source} table={table} onDepth={onDepth} />;
    case 'groups':
      return <GroupsView source={source} table={table} />;
    case 'quadrants':
      return (
        <QuadrantsView source={source} table={table} lines={looking.lines} onLines={onLines} />
      );
    case 'shift':
      return <ShiftView source={source} session={session} table={table} />;
    case 'themes':
      return <ThemesView source={source} session={session} table={table} />;
    case 'sensitivity':
      return <Sensitivity source={source} />;
    case 'figures':
      return <FiguresTable source={source} />;
  }
}
