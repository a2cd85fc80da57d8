import { call, nothing } from './call';
import type { ExportOutcome } from './export-calls';
import {
  lockPhonesSchema,
  paperCountSchema,
  saveWifiSchema,
  startPhonesSchema,
  typedCodeSchema,
  type PaperSeat,
  type PhonesState,
  type PreflightLine,
} from './phones';

/** Voting with phones and on paper, and the check of the room beforehand. */
export const phoneCalls = {
  'phones/state': call<PhonesState>()(nothing),
  /** Lets phones in over the local network; goes on with the same code after a crash. */
  'phones/start': call<PhonesState>()(startPhonesSchema),
  'phones/stop': call()(nothing),
  /** Locked: phones with a seat stay, nobody new gets in. */
  'phones/lock': call()(lockPhonesSchema),
  /** A new join code; phones with a seat stay. */
  'phones/newCode': call()(nothing),
  /** The facilitator has read that addresses given out before no longer work. */
  'phones/forgetOutdated': call()(nothing),
  'phones/saveWifi': call()(saveWifiSchema),
  /** Asks where to and makes cards for the tables with both QR codes, as PDF. */
  'phones/tableCards': call<ExportOutcome>()(nothing),
  /** Makes printed ballots for what is open or comes next, each with its code, as PDF. */
  'paper/print': call<ExportOutcome>()(paperCountSchema),
  /** Whose printed ballot this is. Refused with `code-unknown`. */
  'paper/look': call<PaperSeat>()(typedCodeSchema),
  'preflight/run': call<PreflightLine[]>()(nothing),
};
