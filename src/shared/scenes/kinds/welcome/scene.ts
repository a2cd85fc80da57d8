import { seatsAtTable } from '../../task';
import type { SceneDefinition } from '../../types';

export type WelcomePayload = {
  kind: 'welcome';
  title: string;
  /** Empty when the session has no region. */
  regionName: string;
  /** The municipalities of the region, for its outline. */
  regionCodes: string[];
  /** People expected; 0 = not known. */
  seats: number;
};

export const welcomeScene = {
  keep: () => ({ kind: 'welcome' }),
  project: (session): WelcomePayload => ({
    kind: 'welcome',
    title: session.title,
    regionName: session.region?.name ?? '',
    regionCodes: session.region?.municipalities.map(({ code }) => code) ?? [],
    seats: seatsAtTable(session),
  }),
  offered: () => [{ kind: 'welcome' }],
} satisfies SceneDefinition<'welcome'>;
