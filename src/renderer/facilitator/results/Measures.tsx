import { useTranslation } from 'react-i18next';
import type { ChartSource } from '../../../shared/charts';
import { measuresOf } from './measure-rows';
import { useTranslate } from './useTranslate';
import classes from './Measures.module.css';

/** Every figure of a statement with what it says in plain words, for whoever asks for them. */
export function Measures({ source, factorId }: { source: ChartSource; factorId: string }) {
  const { t } = useTranslation('results');
  const translate = useTranslate();
  const rows = measuresOf(source, factorId, translate);
  return (
    <details className={classes.measures}>
      <summary>{t('measures.title')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('measures.what')}</th>
            <th scope="col">{t('measures.value')}</th>
            <th scope="col">{t('measures.says')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, value, text }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{value}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
