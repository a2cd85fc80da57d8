import nlCommon from './nl/common.json';
import nlLibrary from './nl/library.json';
import nlPrepare from './nl/prepare.json';
import nlRun from './nl/run.json';
import nlResults from './nl/results.json';
import nlAdvice from './nl/advice.json';
import nlReport from './nl/report.json';
import nlDocument from './nl/document.json';
import nlCharts from './nl/charts.json';
import nlBallot from './nl/ballot.json';
import nlProjector from './nl/projector.json';
import nlErrors from './nl/errors.json';
import nlCli from './nl/cli.json';
import nlAgenda from './nl/agenda.json';
import nlInput from './nl/input.json';
import nlCluster from './nl/cluster.json';
import nlPoll from './nl/poll.json';
import nlDiscuss from './nl/discuss.json';
import nlRehearsal from './nl/rehearsal.json';
import nlPaper from './nl/paper.json';
import nlPhones from './nl/phones.json';
import nlModels from './nl/models.json';
import nlExports from './nl/exports.json';
import nlLadder from './nl/ladder.json';
import enCommon from './en/common.json';
import enLibrary from './en/library.json';
import enPrepare from './en/prepare.json';
import enRun from './en/run.json';
import enResults from './en/results.json';
import enAdvice from './en/advice.json';
import enReport from './en/report.json';
import enDocument from './en/document.json';
import enCharts from './en/charts.json';
import enBallot from './en/ballot.json';
import enProjector from './en/projector.json';
import enErrors from './en/errors.json';
import enCli from './en/cli.json';
import enAgenda from './en/agenda.json';
import enInput from './en/input.json';
import enCluster from './en/cluster.json';
import enPoll from './en/poll.json';
import enDiscuss from './en/discuss.json';
import enRehearsal from './en/rehearsal.json';
import enPaper from './en/paper.json';
import enPhones from './en/phones.json';
import enModels from './en/models.json';
import enExports from './en/exports.json';
import enLadder from './en/ladder.json';

/** All texts, by language and namespace. The Dutch catalogue is the source of the key types. */
export const nl = {
  common: nlCommon,
  library: nlLibrary,
  prepare: nlPrepare,
  run: nlRun,
  results: nlResults,
  advice: nlAdvice,
  report: nlReport,
  document: nlDocument,
  charts: nlCharts,
  ballot: nlBallot,
  projector: nlProjector,
  errors: nlErrors,
  cli: nlCli,
  agenda: nlAgenda,
  input: nlInput,
  cluster: nlCluster,
  poll: nlPoll,
  discuss: nlDiscuss,
  rehearsal: nlRehearsal,
  paper: nlPaper,
  phones: nlPhones,
  models: nlModels,
  exports: nlExports,
  ladder: nlLadder,
};
export const en = {
  common: enCommon,
  library: enLibrary,
  prepare: enPrepare,
  run: enRun,
  results: enResults,
  advice: enAdvice,
  report: enReport,
  document: enDocument,
  charts: enCharts,
  ballot: enBallot,
  projector: enProjector,
  errors: enErrors,
  cli: enCli,
  agenda: enAgenda,
  input: enInput,
  cluster: enCluster,
  poll: enPoll,
  discuss: enDiscuss,
  rehearsal: enRehearsal,
  paper: enPaper,
  phones: enPhones,
  models: enModels,
  exports: enExports,
  ladder: enLadder,
};
