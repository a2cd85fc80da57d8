import { projectedThemes, type ThemeInRoom } from '../../../projection/notes';
import type { SceneDefinition } from '../../types';

export type ThemesPayload = { kind: 'themes'; themes: ThemeInRoom[] };

export const themesScene = {
  keep: () => ({ kind: 'themes' }),
  project: (session): ThemesPayload => ({ kind: 'themes', themes: projectedThemes(session) }),
  offered: ({ themes }) => (themes.length > 0 ? [{ kind: 'themes' }] : []),
} satisfies SceneDefinition<'themes'>;
