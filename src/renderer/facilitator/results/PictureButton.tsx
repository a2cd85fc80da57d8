import { Button, Menu } from '@mantine/core';
import { IconCircleCheck, IconFolder, IconPhotoDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartModel } from '../../../shared/charts';
import { chartPicture, picturePng } from '../../charts';
import { useCall } from '../actions/useCall';
import { useFailure } from '../actions/useFailure';
import { usePictureFooter } from './picture-footer';
import classes from './Views.module.css';

const FORMATS = ['png', 'svg'] as const;
type Format = (typeof FORMATS)[number];

/** File name at the end of a path of any system. */
const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Saves a chart as a picture, where the facilitator says. */
export function PictureButton({ model }: { model: ChartModel }) {
  const { t } = useTranslation('results');
  const call = useCall();
  const tell = useFailure();
  const footer = usePictureFooter();
  const [saved, setSaved] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (format: Format): Promise<void> => {
    setBusy(true);
    setSaved(null);
    try {
      const picture = await chartPicture(model, footer);
      const name = t(`picture.name.${model.kind}`);
      const result =
        format === 'svg'
          ? await call('picture/save', { format, name, content: picture.svg })
          : await call('picture/save', { format, name, content: await picturePng(picture) });
      if (result.ok) setSaved(result.value.path);
    } catch {
      tell({ ok: false, error: 'export-failed' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={classes.picture}>
      <Menu position="bottom-start" shadow="md" width={300}>
        <Menu.Target>
          <Button
            variant="subtle"
            ml={-8}
            px={8}
            mih={44}
            loading={busy}
            leftSection={<IconPhotoDown size={18} stroke={1.75} />}
          >
            {t('picture.save')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item key={format} mih={44} onClick={() => void save(format)}>
              {t(`picture.format.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <p role="status">
        {saved !== null && (
          <>
            <IconCircleCheck size={17} stroke={1.75} aria-hidden />{' '}
            {t('picture.saved', { file: fileNameOf(saved) })}
          </>
        )}
      </p>
      {saved !== null && (
        <Button
          variant="default"
          leftSection={<IconFolder size={17} stroke={1.75} />}
          onClick={() => void call('report/showFile', { path: saved })}
        >
          {t('picture.show')}
        </Button>
      )}
    </div>
  );
}
