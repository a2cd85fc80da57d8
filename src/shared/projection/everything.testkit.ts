import type { History } from '../domain/history';
import { SCENES } from '../domain/session.testkit';
import { projectBallot, projectFacilitator, projectProjector } from '.';

const state = { revision: 7, saveProblem: null, readOnly: false };

/** What every audience gets, with every scene on the projector. */
export function everything(history: History): unknown[] {
  const { session } = history;
  return [
    projectFacilitator(history, state),
    projectBallot(session, 7),
    ...SCENES.map((scene) =>
      projectProjector({ ...session, projector: { ...session.projector, scene } }, 7),
    ),
  ];
}
