import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reportSectionSchema, type ReportSection } from '../../../shared/domain/model';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { useSend } from '../actions/useSend';
import classes from './Report.module.css';

type Props = { snapshot: FacilitatorSnapshot };

/** Which sections the full report has. */
export function SectionChoice({ snapshot }: Props) {
  const { t } = useTranslation(['report', 'document']);
  const send = useSend();
  const { hidden } = snapshot.session.report;
  const toggle = (id: ReportSection, shown: boolean): void => {
    const others = hidden.filter((other) => other !== id);
    const patch = { hidden: shown ? others : [...others, id] };
    void send({ type: 'report/update', patch });
  };
  return (
    <fieldset className={classes.choice}>
      <legend>{t('report:sections')}</legend>
      <p className={classes.note}>{t('report:sectionsNote')}</p>
      {reportSectionSchema.options.map((id) => (
        <Checkbox
          key={id}
          className={classes.check ?? ''}
          label={t(`document:section.${id}`)}
          checked={!hidden.includes(id)}
          disabled={snapshot.readOnly}
          onChange={(event) => toggle(id, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}

/** Which notes are quoted; held ones cannot be. */
export function QuoteChoice({ snapshot }: Props) {
  const { t } = useTranslation('report');
  const send = useSend();
  const notes = snapshot.session.contributions.filter(({ held }) => !held);
  if (notes.length === 0) return null;
  return (
    <fieldset className={classes.choice}>
      <legend>{t('quotes')}</legend>
      <p className={classes.note}>{t('quotesNote')}</p>
      <div className={classes.quotes}>
        {notes.map(({ id, text, quoted }) => (
          <Checkbox
            key={id}
            className={classes.check ?? ''}
            label={text}
            checked={quoted}
            disabled={snapshot.readOnly}
            onChange={(event) =>
              void send({
                type: 'contribution/quote',
                ids: [id],
                quoted: event.currentTarget.checked,
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
