import { createContext, useContext } from 'react';

/** What every scene has to know of the picture that it is drawn in. */
export type Room = {
  /** Smallest type in px. */
  s: number;
  width: number;
  height: number;
  /** The real screen: keys turn pages and changes are read out. A preview only shows. */
  interactive: boolean;
  dark: boolean;
};

export const RoomContext = createContext<Room>({
  s: 32,
  width: 1920,
  height: 1080,
  interactive: false,
  dark: false,
});

/** The picture that this scene is part of. */
export const useRoom = (): Room => useContext(RoomContext);
