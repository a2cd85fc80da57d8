import { createContext, useContext } from 'react';
import type { WindowState } from '../../../shared/contract/window-calls';

/** What the panels of activities may need from the frame around them. */
export type RunFrame = {
  windows: WindowState | null;
  /** Goes to the results tab. */
  onResults: (() => void) | null;
};

export const RunContext = createContext<RunFrame>({ windows: null, onResults: null });

/** Windows and ways out of the running view. */
export const useRunFrame = (): RunFrame => useContext(RunContext);
