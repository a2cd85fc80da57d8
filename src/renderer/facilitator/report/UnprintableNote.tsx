import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { unprintable } from '../../../shared/report/sanitise';
import type { ReportModel } from '../../../shared/report/types';
import classes from './Report.module.css';

const MAX_SHOWN = 5;
const MAX_TEXT = 60;

/** What the PDF will not be able to print, before it is made; nothing when all can be printed. */
export function UnprintableNote({ model }: { model: ReportModel }) {
  const { t } = useTranslation('report');
  const found = useMemo(() => unprintable(model), [model]);
  if (found.length === 0) return null;
  const short = (text: string): string =>
    text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT).trimEnd()}…` : text;
  return (
    <Alert variant="light" color="oker" title={t('unprintable.title')} className={classes.warnings}>
      <p>{t('unprintable.lead')}</p>
      <ul>
        {found.slice(0, MAX_SHOWN).map(({ place, text, characters }) => (
          <li key={`${place} ${text}`}>
            {t('unprintable.item', { place, text: short(text), characters: characters.join(' ') })}
          </li>
        ))}
      </ul>
      {found.length > MAX_SHOWN && (
        <p>{t('unprintable.more', { count: found.length - MAX_SHOWN })}</p>
      )}
    </Alert>
  );
}
