import type { BatchPart } from '../domain/commands';
import type { ProjectorScene } from '../domain/model';
import type { Click, Step, StepName } from './types';

/** The command that shows a scene to the room. */
export const show = (scene: ProjectorScene): BatchPart => ({ type: 'projector/show', scene });

/** A click that only sends commands. */
export const send = (commands: readonly BatchPart[]): Click => ({
  commands,
  closing: null,
  to: null,
});

/** A step that only sends commands. */
export const step = (name: StepName, commands: readonly BatchPart[]): Step => ({
  name,
  ...send(commands),
});
