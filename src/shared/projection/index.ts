/** What each audience may know of a session. Secrets cannot leak: they are never put in. */
export { projectBallot } from './ballot';
export { projectFacilitator, type HistoryView } from './facilitator';
export { isProgressOnly } from './progress-only';
export { projectProjector } from './projector';
export { publishedPoll, publishedResults } from './published';
export { newestRound } from './rounds';
export type * from './types';
