/** Every size limit of the domain in one place. Checked at the door by the Zod schemas. */
export const LIMITS = {
  title: 120,
  name: 80,
  shortText: 240,
  longText: 2000,
  /** Notes of others that a ballot shows, the newest: each new note goes to every phone with them. */
  notesOnBallot: 60,
  /** A note that a participant types. */
  participantNote: 500,
  groups: 60,
  seatsPerGroup: 500,
  challenges: 30,
  contributions: 2000,
  municipalities: 342,
  rounds: 20,
  /** Phones with a seat; more than that is no room any more. */
  phones: 600,
  /** Printed ballots that are made at once. */
  paperBallots: 300,
  /** People whose hands are counted in one group. */
  hands: 500,
  /** Imported surveys may be far larger than a room. */
  ballotsPerRound: 20_000,
  recommendations: 40,
  adviceEntries: 600,
  /** Own texts of all sessions and models together. */
  ownAdviceEntries: 3000,
  /** 600 kB of picture. */
  logoBase64: 800_000,
  /** Texts of the report that people changed, in both languages together. */
  reportTexts: 100,
  agreements: 60,
  dimensions: 30,
  factors: 200,
  /** A scale has at least 2 and at most 11 steps (0..10). */
  scaleSteps: 11,
  minGroupSizeFloor: 3,
  minGroupSizeDefault: 5,
  minGroupSizeCeiling: 20,
  undoDepth: 1000,
  /** Commands that one click sends together. */
  batch: 100,
  activities: 60,
  activityMinutes: 600,
  timerSeconds: 24 * 3600,
  questions: 30,
  pollItems: 60,
  polls: 100,
  themes: 100,
  comments: 30,
  parkedItems: 200,
  discussionNotes: 1000,
  templates: 100,
  /** Of clients, kept for later sessions. */
  brands: 50,
  /** File of a logo as it was chosen. */
  logoBytes: 5_000_000,
  /** Longest side of a logo as it was chosen. */
  logoPixels: 6000,
  /** Nine digits: every table can hold it. */
  modelVersion: 999_999_999,
  ownModels: 100,
  /** Models that were being edited and are not kept yet. */
  modelDrafts: 50,
  checkpoints: 60,
  /** Largest session or model file that is read, in bytes. */
  fileBytes: 50 * 1024 * 1024,
} as const;
