import type { ReactNode } from 'react';
import type { ProjectorFrame } from '../../../shared/projection/types';
import type { PayloadOf } from '../../../shared/scenes/registry';
import type { SceneKind } from '../../../shared/scenes/types';

export type PictureProps<K extends SceneKind> = {
  scene: PayloadOf<K>;
  /** What every picture has around its scene. */
  frame: ProjectorFrame;
  /** The bars of a new outcome may grow now. */
  animate: boolean;
};

/** How a kind of scene is drawn. What needs pages goes in a `Frame`, or calls `usePaging` itself. */
export type SceneView<K extends SceneKind> = {
  Picture(this: void, props: PictureProps<K>): ReactNode;
  /** `room`: petrol in either theme; `paper`: light or dark, as the facilitator chose. */
  surface: 'room' | 'paper';
  /** A small clock in the corner; other scenes have none, or a large one of their own. */
  clock: boolean;
  /** Id of the outcome on show, whose bars grow once; null = nothing grows. */
  outcome(this: void, scene: PayloadOf<K>): string | null;
};

/** A scene on light or dark without a clock in the corner, in which nothing grows. */
export const PLAIN = { surface: 'paper', clock: false, outcome: () => null } as const;
