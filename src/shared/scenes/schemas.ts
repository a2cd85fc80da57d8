import { activitySceneSchema } from './kinds/activity/schema';
import { agreementsSceneSchema } from './kinds/agreements/schema';
import { contestedSceneSchema } from './kinds/contested/schema';
import { dimensionSceneSchema } from './kinds/dimension/schema';
import { discussionSceneSchema } from './kinds/discussion/schema';
import { factorsSceneSchema } from './kinds/factors/schema';
import { groupsSceneSchema } from './kinds/groups/schema';
import { joinSceneSchema } from './kinds/join/schema';
import { ladderSceneSchema } from './kinds/ladder/schema';
import { notesSceneSchema } from './kinds/notes/schema';
import { overviewSceneSchema } from './kinds/overview/schema';
import { pollSceneSchema } from './kinds/poll/schema';
import { progressSceneSchema } from './kinds/progress/schema';
import { quadrantsSceneSchema } from './kinds/quadrants/schema';
import { recommendationsSceneSchema } from './kinds/recommendations/schema';
import { shiftSceneSchema } from './kinds/shift/schema';
import { themeCountsSceneSchema } from './kinds/theme-counts/schema';
import { themesSceneSchema } from './kinds/themes/schema';
import { timerSceneSchema } from './kinds/timer/schema';
import { welcomeSceneSchema } from './kinds/welcome/schema';

/** What the session file keeps of each scene: a reference to content, never a copy of it. */
export const SCENE_SCHEMAS = [
  welcomeSceneSchema,
  joinSceneSchema,
  activitySceneSchema,
  progressSceneSchema,
  notesSceneSchema,
  themesSceneSchema,
  themeCountsSceneSchema,
  pollSceneSchema,
  overviewSceneSchema,
  factorsSceneSchema,
  dimensionSceneSchema,
  contestedSceneSchema,
  groupsSceneSchema,
  quadrantsSceneSchema,
  shiftSceneSchema,
  discussionSceneSchema,
  recommendationsSceneSchema,
  agreementsSceneSchema,
  ladderSceneSchema,
  timerSceneSchema,
] as const;
