import type { Agreement } from '../../../domain/model';
import type { SceneDefinition } from '../../types';

export type AgreementsPayload = {
  kind: 'agreements';
  items: Pick<Agreement, 'id' | 'what' | 'who' | 'due'>[];
};

export const agreementsScene = {
  keep: () => ({ kind: 'agreements' }),
  project: ({ agreements }): AgreementsPayload => ({
    kind: 'agreements',
    items: agreements.map(({ id, what, who, due }) => ({ id, what, who, due })),
  }),
  offered: () => [{ kind: 'agreements' }],
} satisfies SceneDefinition<'agreements'>;
