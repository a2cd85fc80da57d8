import type { ProjectorScene } from '../../../shared/domain/model';
import { useCall } from '../actions/useCall';
import { useSend } from '../actions/useSend';
import { useWindows } from './useWindows';

/** Shows a scene on the projector; opens its window when it was still closed. */
export function useShowToRoom(): {
  projectorOpen: boolean;
  show: (scene: ProjectorScene) => void;
} {
  const send = useSend();
  const call = useCall();
  const windows = useWindows();
  const projectorOpen = windows !== null && windows.projector !== 'closed';
  const show = async (scene: ProjectorScene): Promise<void> => {
    const { ok } = await send({ type: 'projector/show', scene });
    if (ok && !projectorOpen) await call('windows/openProjector');
  };
  return { projectorOpen, show: (scene) => void show(scene) };
}
