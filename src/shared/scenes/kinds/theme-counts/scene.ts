import { contributionList } from '../../../domain/selectors';
import { countThemes } from '../../../projection/notes';
import type { ThemeCounts } from '../../../projection/types';
import type { ResultSceneDefinition } from '../../types';

export type ThemeCountsPayload = { kind: 'theme-counts'; counts: ThemeCounts };

export const themeCountsScene = {
  keep: () => ({ kind: 'theme-counts' }),
  project: (session): ThemeCountsPayload => ({
    kind: 'theme-counts',
    counts: countThemes(session, contributionList(session.contributions)),
  }),
  offered: ({ themes }) => (themes.length > 0 ? [{ kind: 'theme-counts' }] : []),
  ofResults: ({ available }) => (available.themes ? [{ kind: 'theme-counts' }] : []),
} satisfies ResultSceneDefinition<'theme-counts'>;
