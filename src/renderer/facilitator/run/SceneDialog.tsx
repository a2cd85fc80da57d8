import { Button, Modal } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconDeviceTv, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameScene } from '../../../shared/activities/steps';
import type { Activity } from '../../../shared/domain/agenda';
import type { ProjectorScene } from '../../../shared/domain/model';
import type { FacilitatorSnapshot, ProjectorSnapshot } from '../../../shared/projection/types';
import { sceneChoices } from '../../../shared/scenes/registry';
import { useCall } from '../actions/useCall';
import classes from './Room.module.css';
import { RoomPreview } from './RoomPreview';
import { useShowToRoom } from './useShowToRoom';

type Props = {
  session: FacilitatorSnapshot['session'];
  activity: Activity | undefined;
  opened: boolean;
  onClose: () => void;
};
type Shown = { scene: ProjectorScene; picture: ProjectorSnapshot | null };

/** Chooses what the room sees; every picture can be looked at alone first. */
export function SceneDialog({ session, activity, opened, onClose }: Props) {
  const { t } = useTranslation('run');
  const call = useCall();
  const { show } = useShowToRoom();
  const [shown, setShown] = useState<Shown | null>(null);
  const leave = (): void => {
    setShown(null);
    onClose();
  };
  const bring = (scene: ProjectorScene): void => {
    show(scene);
    leave();
  };
  const look = async (scene: ProjectorScene): Promise<void> => {
    const result = await call('projector/preview', { scene });
    if (result.ok) setShown({ scene, picture: result.value });
  };
  const name = (scene: ProjectorScene): string => t(`room.scenes.${scene.kind}`);
  return (
    <Modal
      opened={opened}
      onClose={leave}
      size={shown ? 720 : 560}
      title={shown ? t('scenes.previewTitle', { scene: name(shown.scene) }) : t('scenes.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {shown ? (
        <div className={classes.look}>
          <RoomPreview snapshot={shown.picture} width={640} label={name(shown.scene)} />
          <p className={classes.note}>{t('scenes.onlyYou')}</p>
          <div className={classes.lookButtons}>
            <Button
              variant="default"
              leftSection={<IconArrowLeft size={17} stroke={1.75} />}
              onClick={() => setShown(null)}
            >
              {t('scenes.back')}
            </Button>
            <Button
              leftSection={<IconDeviceTv size={18} stroke={1.75} />}
              onClick={() => bring(shown.scene)}
            >
              {t('scenes.show')}
            </Button>
          </div>
        </div>
      ) : (
        <ul className={classes.scenes}>
          {sceneChoices(session, activity).map((scene) => {
            const now = sameScene(scene, session.projector.scene);
            return (
              <li key={JSON.stringify(scene)}>
                <button type="button" aria-current={now} onClick={() => bring(scene)}>
                  <span>{name(scene)}</span>
                  {now && (
                    <small>
                      <IconCheck size={15} stroke={1.75} aria-hidden /> {t('scenes.now')}
                    </small>
                  )}
                </button>
                <Button
                  variant="subtle"
                  leftSection={<IconEye size={17} stroke={1.75} />}
                  aria-label={t('scenes.previewOf', { scene: name(scene) })}
                  onClick={() => void look(scene)}
                >
                  {t('scenes.preview')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Modal>
  );
}
