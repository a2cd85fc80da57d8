import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Cover } from './Cover';
import classes from './Empty.module.css';
import type { LibraryActions } from './useLibraryActions';

/** The first start: what the app is for, and three ways to begin. */
export function EmptyLibrary(props: {
  actions: LibraryActions;
  onCreate: () => void;
  onModels: () => void;
}) {
  const { t } = useTranslation('library');
  const { actions, onCreate, onModels } = props;
  const steps = [
    [t('empty.step1Title'), t('empty.step1')],
    [t('empty.step2Title'), t('empty.step2')],
    [t('empty.step3Title'), t('empty.step3')],
  ];
  return (
    <main className={classes.page}>
      <section className={classes.left}>
        <h1>{t('empty.title')}</h1>
        <p className={classes.lead}>{t('empty.lead')}</p>
        <div className={classes.buttons}>
          <Button
            size="lg"
            h={44}
            px={20}
            fz={16}
            leftSection={<IconPlus size={19} stroke={1.75} />}
            onClick={onCreate}
          >
            {t('empty.create')}
          </Button>
          <Button
            size="lg"
            h={44}
            px={20}
            fz={16}
            variant="default"
            leftSection={<IconPlayerPlay size={18} stroke={1.75} />}
            onClick={() => void actions.createExample()}
          >
            {t('empty.example')}
          </Button>
          <Button
            size="lg"
            h={44}
            px={20}
            fz={16}
            variant="subtle"
            onClick={() => void actions.openFile()}
          >
            {t('empty.open')}
          </Button>
        </div>
        <p className={classes.hint}>{t('empty.exampleHint')}</p>
        <ol className={classes.steps}>
          {steps.map(([title, text], index) => (
            <li key={title}>
              <span className={classes.number}>{index + 1}</span>
              <span>
                <b>{title}</b> {text}
              </span>
            </li>
          ))}
        </ol>
        <Button className={classes.models ?? ''} h={44} variant="subtle" onClick={onModels}>
          {t('models')}
        </Button>
      </section>
      <section className={classes.cover}>
        <Cover label={t('empty.map')} />
        <p className={classes.source}>{t('source')}</p>
      </section>
    </main>
  );
}
