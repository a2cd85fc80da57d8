import { useTranslation } from 'react-i18next';

/** A number of minutes in words: "45 min", "3 uur", "1 uur 30 min". */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation('agenda');
  return (total) => {
    const hours = Math.floor(total / 60);
    const minutes = total % 60;
    if (hours === 0) return t('duration.minutes', { count: minutes });
    return minutes === 0 ? t('duration.hours', { hours }) : t('duration.both', { hours, minutes });
  };
}
