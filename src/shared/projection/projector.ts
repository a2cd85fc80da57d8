import type { ProjectorScene, Round, Session } from '../domain/model';
import type { RoundResults } from '../scoring/types';
import { progressOf } from './progress';
import { publishedResults } from './published';
import { newestRound } from './rounds';
import { noAnswerOf, scaleLabelsOf } from './texts';
import type { ProjectorRound, ProjectorSnapshot } from './types';

/** The scene that can be shown, with the round that it is about. */
type Stage = { scene: ProjectorScene; round: Round | undefined; results: RoundResults | null };

const WELCOME: Stage = { scene: { kind: 'welcome' }, round: undefined, results: null };

/** The projector: only what the chosen scene shows, in the language of the session. */
export function projectProjector(session: Session, revision: number): ProjectorSnapshot {
  const { factorModel, language } = session;
  const { scene, round, results } = stageOf(session);
  return {
    audience: 'projector',
    revision,
    language,
    dark: session.projector.dark,
    title: session.title,
    regionName: session.region?.name ?? '',
    scene,
    groups: session.groups,
    model: {
      scaleLabels: scaleLabelsOf(factorModel.scale, language),
      dimensions: factorModel.dimensions.map(({ id, name }) => ({ id, name: name[language] })),
      factors: factorModel.factors.map(({ id, dimension, name, statement }) => ({
        id,
        dimensionId: dimension,
        name: name[language],
        statement: statement[language],
      })),
    },
    round: round ? roundOf(session, round) : null,
    results,
    headline: results ? session.headline : '',
    recommendations:
      scene.kind === 'recommendations'
        ? session.recommendations.map(({ id, title, text }) => ({ id, title, text }))
        : [],
    agreements: scene.kind === 'agreements' ? session.agreements : [],
  };
}

function stageOf(session: Session): Stage {
  const { scene } = session.projector;
  switch (scene.kind) {
    case 'progress': {
      const round = runningRound(session);
      return round ? { scene, round, results: null } : WELCOME;
    }
    case 'dimension':
      return session.factorModel.dimensions.some(({ id }) => id === scene.dimensionId)
        ? resultStage(session)
        : WELCOME;
    case 'overview':
    case 'contested':
    case 'groups':
      return resultStage(session);
    case 'welcome':
    case 'blank':
    case 'recommendations':
    case 'agreements':
      return { scene, round: undefined, results: null };
  }
}

function resultStage(session: Session): Stage {
  const round = newestRound(session, 'published');
  const results = round ? publishedResults(session, round) : null;
  return round && results ? { scene: session.projector.scene, round, results } : WELCOME;
}

/** The newest round that was opened; the room may watch people vote, and see that it has closed. */
function runningRound(session: Session): Round | undefined {
  return newestRound(session, 'open') ?? newestRound(session, 'closed', 'published');
}

function roundOf(session: Session, round: Round): ProjectorRound {
  const { scale } = session.factorModel;
  const { cast, seats } = progressOf(session, round);
  return {
    number: round.number,
    status: round.status,
    factorCount: round.factorIds.length,
    cast,
    seats,
    scale: {
      min: scale.min,
      max: scale.max,
      labels: scaleLabelsOf(scale, session.language),
      noAnswer: noAnswerOf(scale)[session.language],
    },
  };
}
