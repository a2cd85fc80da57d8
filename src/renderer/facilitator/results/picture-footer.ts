import { createContext, useContext } from 'react';

/** The line below a saved picture: which session it is about. */
export const PictureFooter = createContext('');

export const usePictureFooter = (): string => useContext(PictureFooter);
