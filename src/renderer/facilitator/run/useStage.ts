import { startTransition, useEffect, useState } from 'react';
import type { ProjectorScene } from '../../../shared/domain/model';
import type { ProjectorSnapshot } from '../../../shared/projection/types';
import { bridge } from '../../transport/bridge';

/** What the projector shows at this moment; null until the main process has told it. */
export function useStage(scene: ProjectorScene): ProjectorSnapshot | null {
  const [stage, setStage] = useState<ProjectorSnapshot | null>(null);
  const [first] = useState(scene);
  useEffect(() => {
    const main = bridge<'facilitator'>();
    let pushed = false;
    const stop = main.on('stage', (shown) => {
      pushed = true;
      // A small picture: what the facilitator types or presses goes first.
      startTransition(() => setStage(shown));
    });
    void main.call('projector/preview', { scene: first }).then((result) => {
      if (!pushed && result.ok) setStage(result.value);
    });
    return stop;
  }, [first]);
  return stage;
}
