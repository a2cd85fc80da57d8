import { Button, Kbd, Select } from '@mantine/core';
import { IconDeviceTv } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectorScene } from '../../../shared/domain/model';
import type { ResultScene } from '../../../shared/scenes/registry';
import { useShortcuts, useShortcutSwitch } from '../run/useShortcuts';
import { useShowToRoom } from '../run/useShowToRoom';
import classes from './Results.module.css';
import { sceneKey } from './scenes';

type Props = {
  /** What the projector shows now. */
  current: ProjectorScene;
  /** Scene of the view on screen: the choice until the facilitator picks another. */
  suggested: ResultScene;
  /** What can be chosen. */
  scenes: ResultScene[];
  dimensions: { id: string; name: string }[];
  /** The projector can only show the newest round. */
  newest: boolean;
};

/** Brings a picture of the results to the room. */
export function ShowToRoom({ current, suggested, scenes, dimensions, newest }: Props) {
  const { t } = useTranslation('results');
  const { projectorOpen, show } = useShowToRoom();
  const id = useId();
  const [keysOn] = useShortcutSwitch();
  const [picked, setPicked] = useState<{ within: string; key: string } | null>(null);
  const within = sceneKey(suggested);
  // Another view on screen brings its own scene along.
  const key = picked?.within === within ? picked.key : within;
  const scene = scenes.find((choice) => sceneKey(choice) === key) ?? suggested;
  const showNow = (): void => show(scene);
  const nameOf = (choice: ResultScene): string =>
    choice.kind === 'dimension'
      ? (dimensions.find(({ id }) => id === choice.dimensionId)?.name ?? choice.dimensionId)
      : t(`show.${choice.kind}`);
  useShortcuts([['T', newest ? showNow : null]]);
  return (
    <div className={classes.show}>
      <p className={classes.showWhat}>
        <label htmlFor={id}>{t('show.what')}</label>
        <span role="status">
          {newest && projectorOpen && sceneKey(current) === key && t('show.now')}
        </span>
      </p>
      <div className={classes.showLines}>
        <Select
          id={id}
          data={scenes.map((choice) => ({ value: sceneKey(choice), label: nameOf(choice) }))}
          value={key}
          allowDeselect={false}
          onChange={(next) => next !== null && setPicked({ within, key: next })}
        />
        <Button
          leftSection={<IconDeviceTv size={18} stroke={1.75} />}
          rightSection={keysOn && <Kbd aria-hidden>T</Kbd>}
          aria-keyshortcuts={keysOn ? 'T' : undefined}
          disabled={!newest}
          onClick={showNow}
        >
          {t('show.button')}
        </Button>
      </div>
      {!newest && <p>{t('show.older')}</p>}
    </div>
  );
}
