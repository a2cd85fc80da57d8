import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { activitiesOf, AGENDA_TEMPLATES, minutesOf } from '../../../shared/agenda/templates';
import type { NewActivity } from '../../../shared/domain/agenda-commands';
import type { Language } from '../../../shared/domain/language';
import { newId } from '../../ui/ids';
import classes from './Agenda.module.css';
import { useDuration } from './useDuration';

type Props = {
  /** Language of the session: what the room will read. */
  language: Language;
  onUse: (activities: NewActivity[], startTime: string) => Promise<boolean>;
};

/** The built-in templates, to use at once. */
export function ReadyTemplates({ language, onUse }: Props) {
  const { i18n } = useTranslation('agenda');
  const shown: Language = i18n.language === 'en' ? 'en' : 'nl';
  return (
    <ul className={classes.templates}>
      {AGENDA_TEMPLATES.map((template) => (
        <TemplateRow
          key={template.id}
          name={template.name[shown]}
          description={template.description[shown]}
          activities={template.blocks}
          onUse={() => onUse(activitiesOf(template, language, newId), template.startTime)}
        />
      ))}
    </ul>
  );
}

type RowProps = {
  name: string;
  description?: string;
  activities: readonly { minutes: number }[];
  onUse: () => Promise<unknown>;
  children?: ReactNode;
};

/** A template: name, size and the button that uses it. */
export function TemplateRow({ name, description, activities, onUse, children }: RowProps) {
  const { t } = useTranslation('agenda');
  const duration = useDuration();
  const size = { count: activities.length, duration: duration(minutesOf(activities)) };
  return (
    <li className={classes.template}>
      <span className={classes.templateText}>
        <strong>{name}</strong>
        <small>{t('dialog.facts', size)}</small>
        {description && <small>{description}</small>}
      </span>
      <Button
        variant="default"
        flex="none"
        aria-label={t('dialog.useName', { name })}
        onClick={() => void onUse()}
      >
        {t('dialog.use')}
      </Button>
      {children}
    </li>
  );
}
