import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Library.module.css';

/** Takes a session file that is dragged onto the window. Anything else never navigates the page. */
export function DropZone({ onDrop }: { onDrop: (file: File) => Promise<void> }) {
  const { t } = useTranslation('library');
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void importAll([...(event.dataTransfer?.files ?? [])], onDrop);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onDrop]);
  return over ? <div className={classes.drop}>{t('drop.now')}</div> : null;
}

async function importAll(files: File[], onDrop: (file: File) => Promise<void>): Promise<void> {
  for (const file of files) await onDrop(file);
}
