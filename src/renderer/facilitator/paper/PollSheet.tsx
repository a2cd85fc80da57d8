import { Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PollSettings } from '../../../shared/voting/schemas';
import { panelOf } from '../methods/registry';
import classes from './Paper.module.css';
import type { PollDraft } from './poll-draft';

type Props = {
  settings: PollSettings;
  draft: PollDraft;
  onDraft: (draft: PollDraft) => void;
  /** Enter on the last field: to the button. */
  onEnd: () => void;
};

/** A poll as on the paper, for the method that it has. */
export function PollSheet({ settings, draft, onDraft, onEnd }: Props) {
  const { t } = useTranslation('paper');
  const { Sheet } = panelOf(settings.method);
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')];
    const at = fields.indexOf(event.target);
    // From a choice everything else in its list is passed by.
    const next = fields
      .slice(at + 1)
      .find((field) => field.type === 'text' && event.target !== field);
    if (next) next.focus();
    else onEnd();
  };
  return (
    <div className={classes.poll} onKeyDown={onKey}>
      <Sheet
        settings={settings}
        draft={draft}
        onDraft={(keyed) => onDraft({ ...draft, ...keyed, abstains: false })}
        onEnd={onEnd}
      />
      <Checkbox
        label={t('poll.abstain')}
        checked={draft.abstains}
        onChange={(event) => onDraft({ ...draft, abstains: event.currentTarget.checked })}
      />
    </div>
  );
}
