import { partsOf, type BatchPart, type Command } from '../domain/commands';
import { LIMITS } from '../domain/limits';
import type { Session } from '../domain/model';
import { translator } from '../i18n';

type Facts = Pick<Session, 'agenda' | 'live' | 'language'>;

/**
 * Name of the checkpoint that is made before a command or the parts of a batch, in the language of
 * the session; null when it needs none. One is made before the room moves on, before an agenda is
 * replaced and before the end.
 */
export function checkpointLabel(session: Facts, command: Command): string | null {
  const labels = partsOf(command).map((part) => labelOf(session, part));
  return labels.find((label) => label !== null) ?? null;
}

function labelOf(
  { agenda: { activities }, live, language }: Facts,
  command: BatchPart | Command,
): string | null {
  const t = translator(language);
  switch (command.type) {
    case 'live/go': {
      const activity = activities.find(({ id }) => id === command.activityId);
      if (!activity || live.activityId === activity.id) return null;
      return t('cli:checkpoint.before', { title: activity.title }).slice(0, LIMITS.title);
    }
    case 'agenda/apply':
      return activities.length > 0 ? t('cli:checkpoint.beforeTemplate') : null;
    case 'session/end':
      return t('cli:checkpoint.beforeEnd');
    default:
      return null;
  }
}
