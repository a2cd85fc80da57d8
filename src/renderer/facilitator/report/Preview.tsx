import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportModel, Section } from '../../../shared/report/types';
import { EditableText } from './EditableText';
import { PreviewBlock } from './PreviewBlock';
import classes from './Preview.module.css';

/** The report as it stands, from the same model as the PDF. */
export function Preview({ model, readOnly }: { model: ReportModel; readOnly: boolean }) {
  const { t } = useTranslation('report');
  return (
    <section className={classes.preview} aria-labelledby="report-preview">
      <h2 id="report-preview">{t('preview')}</h2>
      <p className={classes.note}>{t('previewNote')}</p>
      {model.sections.map((section) => (
        <PreviewSection key={section.id} section={section} model={model} readOnly={readOnly} />
      ))}
    </section>
  );
}

type SectionProps = { section: Section; model: ReportModel; readOnly: boolean };

const PreviewSection = memo(function PreviewSection({ section, model, readOnly }: SectionProps) {
  const { t } = useTranslation('report');
  const slotOf = (slot: string | null | undefined) =>
    model.texts.find((text) => text.slot === slot) ?? null;
  const title = slotOf(section.titleSlot);
  return (
    <article className={classes.sheet} lang={model.language}>
      <h3 className={classes.kicker}>{section.kicker}</h3>
      {title ? (
        <EditableText
          key={title.slot}
          slot={title}
          value={section.title}
          label={t('editTitle', { section: section.kicker })}
          strong
          readOnly={readOnly}
        />
      ) : (
        <p className={classes.title}>{section.title}</p>
      )}
      {section.blocks.map((block, i) => {
        const slot = 'slot' in block ? slotOf(block.slot) : null;
        if (slot && 'slot' in block)
          return (
            <EditableText
              key={slot.slot}
              slot={slot}
              value={block.text}
              label={t('editText', { section: section.kicker })}
              readOnly={readOnly}
            />
          );
        return <PreviewBlock key={`${section.id}-${i}`} block={block} />;
      })}
    </article>
  );
});
