/** What is printed for the room: cards for the tables and paper ballots, as plain data. */
export { buildBallots } from './ballots';
export { buildCards } from './cards';
export { paperSubject, type PaperSubject } from './subject';
export type * from './types';
