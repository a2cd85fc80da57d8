import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../shared/domain/language';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { useCall } from '../actions/useCall';
import { useSend } from '../actions/useSend';
import type { ReportVersion } from '../../../shared/report/types';
import { Segments } from '../activity/input/Segments';
import { ExportsPanel } from '../exports/ExportsPanel';
import { BrandCard } from './BrandCard';
import { fileNameOf, reportContents } from './contents';
import { QuoteChoice, SectionChoice } from './Choices';
import { ExportCard } from './ExportCard';
import { Preview } from './Preview';
import classes from './Report.module.css';
import { UnprintableNote } from './UnprintableNote';
import { useReportModel } from './useReportModel';

const VERSIONS = ['full', 'short'] as const satisfies readonly ReportVersion[];
const STATUSES = ['concept', 'final'] as const;

/** Verslag: the PDF that people take home. */
export function ReportView({ snapshot }: { snapshot: FacilitatorSnapshot }) {
  const { t } = useTranslation('report');
  const { session } = snapshot;
  const send = useSend();
  const [version, setVersion] = useState<ReportVersion>('full');
  const [language, setLanguage] = useState<Language>(session.language);
  const model = useReportModel(session, language, version);
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <div>
          <h1>{t('title')}</h1>
          <p className={classes.lead}>{t('lead')}</p>
          <div className={classes.choices}>
            <div>
              <h2>{t('version')}</h2>
              <Segments
                label={t('version')}
                data={VERSIONS.map((value) => ({ value, label: t(`versions.${value}`) }))}
                value={version}
                onChange={setVersion}
              />
              <p className={classes.note}>{t('versionNote')}</p>
            </div>
            <div>
              <h2>{t('status')}</h2>
              <Segments
                label={t('status')}
                data={STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
                value={session.report.status}
                disabled={snapshot.readOnly}
                onChange={(status) => void send({ type: 'report/update', patch: { status } })}
              />
              <p className={classes.note}>{t('statusNote')}</p>
            </div>
            <div>
              <h2>{t('language')}</h2>
              <Segments
                label={t('language')}
                data={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
                value={language}
                onChange={setLanguage}
              />
            </div>
          </div>
          <Contents session={session} />
          <UnprintableNote model={model} />
          <ExportCard language={language} version={version} />
          {version === 'full' && <BrandCard snapshot={snapshot} />}
          {version === 'full' && <SectionChoice snapshot={snapshot} />}
          <QuoteChoice snapshot={snapshot} />
          <SessionFile id={session.id} />
          <ExportsPanel session={session} />
        </div>
        <Preview model={model} readOnly={snapshot.readOnly} />
      </div>
    </main>
  );
}

function Contents({ session }: { session: FacilitatorSnapshot['session'] }) {
  const { t } = useTranslation('report');
  const { parts, tooFew, incompleteAgreements, detailsMissing } = reportContents(session);
  const missing = [
    ...parts.flatMap(({ part, count }) => {
      if (count > 0) return [];
      return [t(part === 'factors' && tooFew ? 'missing.factorsTooFew' : `missing.${part}`)];
    }),
    ...(incompleteAgreements > 0
      ? [t('missing.agreementDetails', { count: incompleteAgreements })]
      : []),
    ...(detailsMissing ? [t('missing.details')] : []),
  ];
  return (
    <section className={classes.contents}>
      <h2>{t('contents')}</h2>
      <ul>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ part, count }) => (
            <li key={part}>
              <IconCheck size={18} stroke={1.75} aria-hidden />
              {t(part, { count })}
            </li>
          ))}
        {missing.map((text) => (
          <li key={text} className={classes.missing}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The session itself, for another laptop. */
function SessionFile({ id }: { id: string }) {
  const { t } = useTranslation('report');
  const call = useCall();
  const [saved, setSaved] = useState<string | null>(null);
  const exportFile = async (): Promise<void> => {
    const result = await call('library/export', { id });
    if (result.ok) setSaved(result.value.path);
  };
  return (
    <section className={classes.file}>
      <h2>{t('file')}</h2>
      <p className={classes.note}>{t('fileNote')}</p>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} stroke={1.75} />}
        onClick={() => void exportFile()}
      >
        {t('exportFile')}
      </Button>
      <p role="status" className={classes.note}>
        {saved !== null && t('saved', { file: fileNameOf(saved) })}
      </p>
    </section>
  );
}
