import type { ReactNode } from 'react';
import { useTexts } from './i18n';
import type { StatementActions } from './statement-actions';
import { StopButton } from './StopButton';
import type { Draft } from './voter/draft';

type StatementToolsProps = {
  draft: Draft<'round'>;
  actions: Pick<StatementActions, 'onView' | 'onStop'>;
};

/** Right in the bar of the statements: the group, one at a time or as a list, and the way out. */
export function StatementTools({ draft, actions }: StatementToolsProps): ReactNode {
  const { t } = useTexts();
  const group = draft.groups.find((g) => g.id === draft.groupId)?.name ?? '';
  const other = draft.view === 'single' ? 'list' : 'single';
  return (
    <>
      <span className="bar-group">{group}</span>
      <button type="button" className="button quiet" onClick={() => actions.onView(other)}>
        {t(`statement.${other}`)}
      </button>
      <StopButton onStop={actions.onStop} />
    </>
  );
}
