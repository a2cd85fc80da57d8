import { z } from 'zod';
import { languageSchema, type Language } from '../domain/language';
import { call, nothing } from './call';

export type WindowState = {
  ballotOpen: boolean;
  projector: 'closed' | 'window' | 'display';
  displays: number;
};

export type AppInfo = {
  version: string;
  language: Language;
  platform: string;
  firstStart: boolean;
};

/** The app and its windows. */
export const windowCalls = {
  'app/info': call<AppInfo>()(nothing),
  'app/setLanguage': call()(z.strictObject({ language: languageSchema })),
  /** The answer to the push `leaving`: what was typed last has been sent. */
  'app/lastWords': call()(nothing),
  'windows/state': call<WindowState>()(nothing),
  'windows/openBallot': call()(nothing),
  'windows/closeBallot': call()(nothing),
  'windows/openProjector': call()(nothing),
  'windows/closeProjector': call()(nothing),
};
