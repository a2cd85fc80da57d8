import { Button, Select, TextInput } from '@mantine/core';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { contributionKindSchema, type ContributionKind } from '../../../../shared/domain/model';
import type { Board, BoardFilter } from './board';
import classes from './ClusterHeader.module.css';

type Props = {
  title: string;
  board: Board;
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
  /** Null while there are too few themes to choose from. */
  onVote: (() => void) | null;
};

/** Title, counts, search and the step to the vote. */
export function ClusterHeader({ title, board, filter, onFilter, onVote }: Props) {
  const { t } = useTranslation('cluster');
  return (
    <header className={classes.header}>
      <h1 id="cluster-title">{title}</h1>
      <span className={classes.count} role="status">
        {t('count', { count: board.total, ordered: board.ordered })}
      </span>
      <TextInput
        type="search"
        className={classes.search ?? ''}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={17} stroke={1.75} />}
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
      />
      <Select
        className={classes.kind ?? ''}
        aria-label={t('filterKind')}
        placeholder={t('allKinds')}
        data={contributionKindSchema.options.map((value) => ({
          value,
          label: t(`kindNames.${value}`),
        }))}
        value={filter.kind}
        clearable
        onChange={(kind: ContributionKind | null) => onFilter({ ...filter, kind })}
      />
      <Button
        leftSection={<IconArrowRight size={18} stroke={1.75} />}
        disabled={onVote === null}
        title={onVote === null ? t('vote.tooFew') : undefined}
        onClick={() => onVote?.()}
      >
        {t('vote.button')}
      </Button>
      {onVote === null && <span className={classes.why}>{t('vote.tooFew')}</span>}
    </header>
  );
}
