import { CloseButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ModelFileError } from '../../../shared/exchange/model-error';
import classes from './Models.module.css';

/** What is wrong with a file: a title, and per mistake where it is and what to do. */
export function Mistakes(props: {
  title: string;
  errors: readonly ModelFileError[];
  /** How many were found; more than are shown. */
  count?: number;
  onClose?: () => void;
}) {
  const { t } = useTranslation('models');
  const { title, errors, count = errors.length, onClose } = props;
  return (
    <section className={classes.mistakes} role={onClose ? 'alert' : undefined}>
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
      <div>
        <strong>{title}</strong>
        <ul>
          {errors.map((error, index) => (
            <li key={index}>
              <Place error={error} />
              {t(`problem.${error.code}`, error.params)}
            </li>
          ))}
        </ul>
        {count > errors.length && <p>{t('refused.more', { count: errors.length })}</p>}
      </div>
      {onClose && <CloseButton aria-label={t('refused.close')} onClick={onClose} />}
    </section>
  );
}

function Place({ error: { line, column, place } }: { error: ModelFileError }) {
  const { t } = useTranslation('models');
  const parts = [
    line === null ? '' : t('place.line', { line }),
    column === null ? '' : t('place.column', { column }),
    place,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <b>{parts.join(', ')}: </b>;
}
