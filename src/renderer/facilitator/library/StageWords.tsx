import {
  IconCalendarEvent,
  IconCheck,
  IconClipboardCheck,
  IconLock,
  IconPencil,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../shared/contract/library-calls';
import type { Language } from '../../../shared/domain/language';
import classes from './Library.module.css';
import { daysBetween } from './order';

const ICONS = {
  preparing: IconPencil,
  voting: IconPlayerPlay,
  closed: IconLock,
  published: IconClipboardCheck,
  final: IconCheck,
} as const;

type Props = { session: SessionSummary; next: boolean; today: string; language: Language };

/** How far a session is, with an icon; for the next one how many days are left. */
export function StageWords({ session, next, today, language }: Props) {
  const { t } = useTranslation('library');
  if (next && session.stage === 'preparing') {
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    const words = relative.format(daysBetween(today, session.date), 'day');
    return (
      <span className={classes.pill}>
        <IconCalendarEvent size={15} stroke={1.75} aria-hidden />
        {words.charAt(0).toUpperCase() + words.slice(1)}
      </span>
    );
  }
  const Icon = ICONS[session.stage];
  return (
    <span className={classes.words}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(`stage.${session.stage}`)}
    </span>
  );
}
