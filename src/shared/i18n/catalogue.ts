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
};
