/** Every size limit of the domain in one place. Checked at the door by the Zod schemas. */
export const LIMITS = {
  title: 120,
  name: 80,
  shortText: 240,
  longText: 2000,
  groups: 60,
  seatsPerGroup: 500,
  challenges: 30,
  contributions: 2000,
  municipalities: 342,
  rounds: 20,
  /** Imported surveys may be far larger than a room. */
  ballotsPerRound: 20_000,
  recommendations: 40,
  agreements: 60,
  dimensions: 30,
  factors: 200,
  /** A scale has at least 2 and at most 11 steps (0..10). */
  scaleSteps: 11,
  minGroupSizeFloor: 3,
  minGroupSizeDefault: 5,
  minGroupSizeCeiling: 20,
  undoDepth: 200,
  /** Largest session or model file that is read, in bytes. */
  fileBytes: 50 * 1024 * 1024,
} as const;
