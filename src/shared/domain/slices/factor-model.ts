import type { CommandOf } from '../commands';
import { defaultRoundSettings } from '../create';
import type { FactorModel } from '../factor-model';
import type { Session } from '../model';
import { insist } from './lists';

/**
 * Refuses once a round was opened: its answers are to the statements of that moment.
 * @throws CommandRefused `model-in-use`
 */
export function insistUnscored({ rounds }: Pick<Session, 'rounds'>): void {
  insist(
    rounds.every(({ status, openedAt, seen }) => status === 'draft' && !openedAt && !seen),
    'model-in-use',
  );
}

/** Puts another factor model in place. @throws CommandRefused `model-in-use` */
export function setModel(session: Session, { model }: CommandOf<'model/set'>): void {
  insistUnscored(session);
  placeModel(session, model);
}

/**
 * Gives a draft of a session this model. What was linked to a factor that is gone becomes unlinked; own
 * advice texts stay, and show again when their factor comes back.
 */
export function placeModel(session: Session, model: FactorModel): void {
  const { dimensions } = session.factorModel;
  session.factorModel = model;
  const factors = new Set(model.factors.map(({ id }) => id));
  const linked: { factorId: string | null }[] = [
    ...Object.values(session.contributions),
    ...session.themes,
    ...session.discussionNotes,
    ...session.recommendations,
    ...session.agenda.activities.flatMap(({ input }) => input?.questions ?? []),
  ];
  for (const item of linked)
    if (item.factorId !== null && !factors.has(item.factorId)) item.factorId = null;

  const { form, askImportance } = defaultRoundSettings(model);
  for (const { settings, status } of session.rounds) {
    if (status !== 'draft') continue;
    if (!model.factors.some(({ shortForm }) => shortForm)) settings.form = form;
    if (!model.importance) settings.askImportance = askImportance;
  }
  const { scene } = session.projector;
  const isGone =
    ('factorId' in scene && !factors.has(scene.factorId)) ||
    ('dimensionId' in scene &&
      dimensions.some(({ id }) => id === scene.dimensionId) &&
      !model.dimensions.some(({ id }) => id === scene.dimensionId));
  if (isGone) session.projector.scene = { kind: 'welcome' };
}
