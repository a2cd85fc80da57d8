import { Button } from '@mantine/core';
import {
  IconCalendar,
  IconCopy,
  IconFileSpreadsheet,
  IconMail,
  IconMessages,
  IconShare,
  IconTable,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../shared/domain/language';
import { exportGap } from '../../../shared/exports/available';
import { EXPORT_KINDS, type ExportKind } from '../../../shared/exports/types';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { Segments } from '../activity/input/Segments';
import classes from './Exports.module.css';
import { Outcome } from './Outcome';
import { useFileExport } from './useFileExport';

const ICONS: Record<ExportKind, Icon> = {
  html: IconWorld,
  xlsx: IconFileSpreadsheet,
  'results-csv': IconTable,
  'contributions-csv': IconMessages,
  share: IconShare,
  ics: IconCalendar,
  text: IconMail,
};

/** The files beside the PDF, each with what it is for. @param titled false where a dialog has the title */
export function ExportsPanel({
  session,
  titled = true,
}: {
  session: FacilitatorSnapshot['session'];
  titled?: boolean;
}) {
  const { t } = useTranslation('exports');
  const id = useId();
  const [language, setLanguage] = useState<Language>(session.language);
  const files = useFileExport(language);
  const busy = files.state.kind === 'busy';
  return (
    <section
      className={titled ? classes.panel : undefined}
      aria-label={titled ? undefined : t('title')}
      aria-labelledby={titled ? id : undefined}
    >
      {titled && <h2 id={id}>{t('title')}</h2>}
      <p className={classes.lead}>{t('lead')}</p>
      <Segments
        label={t('language')}
        data={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
        value={language}
        onChange={setLanguage}
      />
      <ul className={classes.files}>
        {EXPORT_KINDS.map((kind) => {
          const Picture = ICONS[kind];
          const gap = exportGap(kind, session);
          return (
            <li key={kind}>
              <Picture size={22} stroke={1.75} aria-hidden />
              <div className={classes.what} id={`${id}-${kind}`}>
                <strong>{t(`kinds.${kind}.name`)}</strong>
                <p>{t(`kinds.${kind}.text`)}</p>
                {gap !== null && <p className={classes.gap}>{t(`gap.${gap}`)}</p>}
              </div>
              <div className={classes.buttons}>
                {kind === 'text' && (
                  <Button
                    variant="default"
                    leftSection={<IconCopy size={18} stroke={1.75} />}
                    disabled={gap !== null || busy}
                    onClick={() => files.copy(kind)}
                  >
                    {t('kinds.text.copy')}
                  </Button>
                )}
                <Button
                  variant="default"
                  aria-describedby={`${id}-${kind}`}
                  disabled={gap !== null || busy}
                  onClick={() => files.make(kind)}
                >
                  {t(`kinds.${kind}.make`)}
                </Button>
              </div>
              <Outcome kind={kind} state={files.state} onStop={files.stop} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
