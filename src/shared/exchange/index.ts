/** Data in and out for other software: answers from CSV, results as JSON, factor models as both. Pure. */
export { parseAnswers, type ParsedAnswers, type ParsedParticipant } from './answers-csv';
export {
  CSV_ERROR_CODES,
  MAX_CSV_ERRORS,
  type CsvError,
  type CsvErrorCode,
  type CsvFailure,
} from './csv-error';
export { decodeText } from './decode-text';
export { modelCsv, readModelCsv } from './model-csv';
export {
  MODEL_FILE_CODES,
  stopReading,
  type ModelFileError,
  type ModelFileFailure,
} from './model-error';
export { modelJson, readModelJson } from './model-json';
export { sessionFromAnswers, type ImportContext } from './import-session';
export { RESULTS_FORMAT_VERSION, resultsJson, type ResultsJson } from './results-json';
