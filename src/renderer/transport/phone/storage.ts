/** What a phone remembers, as text by name. */
export type PhoneStorage = {
  get(name: string): string | null;
  /** False when it could not be kept; reading then still gives the text, until the page is gone. */
  set(name: string, text: string): boolean;
  remove(name: string): void;
};

/** What one person has begun or written on this phone; nobody else may see it. */
export const DRAFTS = ['draft-round', 'draft-poll', 'draft-note', 'notes'] as const;

/** The parts of a browser that are used, written out: simulated phones run without one. */
type Area = {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
};
type PageHistory = {
  readonly state: unknown;
  replaceState(state: unknown, unused: string): void;
};

const PREFIX = 'regiotafel.';

/** The area of the browser, or null where it may not be used (cookies blocked, some private modes). */
export function usableArea(open: () => Area): Area | null {
  try {
    const area = open();
    area.setItem(`${PREFIX}try`, '1');
    area.removeItem(`${PREFIX}try`);
    return area;
  } catch {
    return null;
  }
}

/** Keeps texts in `localStorage`; what does not fit stays in memory. */
function areaStorage(area: Area): PhoneStorage {
  const unsaved = new Map<string, string>();
  return {
    get: (name) => unsaved.get(name) ?? area.getItem(PREFIX + name),
    set(name, text) {
      try {
        area.setItem(PREFIX + name, text);
        unsaved.delete(name);
        return true;
      } catch {
        unsaved.set(name, text);
        return false;
      }
    },
    remove(name) {
      unsaved.delete(name);
      area.removeItem(PREFIX + name);
    },
  };
}

/** The texts in the state of a page in the history, if they are ours. */
function textsIn(state: unknown): Record<string, string> {
  if (typeof state !== 'object' || state === null || !('regiotafel' in state)) return {};
  const kept = state.regiotafel;
  if (typeof kept !== 'object' || kept === null) return {};
  const texts: Record<string, string> = {};
  for (const [name, text] of Object.entries(kept)) if (typeof text === 'string') texts[name] = text;
  return texts;
}

/**
 * Keeps texts in the state of this page in the history: outlives a reload where `localStorage` is
 * closed, so that a reload does not become a second person. Gone with the tab.
 */
function historyStorage(history: PageHistory): PhoneStorage {
  const texts = new Map(Object.entries(textsIn(history.state)));
  const write = (): boolean => {
    try {
      history.replaceState({ regiotafel: Object.fromEntries(texts) }, '');
      return true;
    } catch {
      return false;
    }
  };
  return {
    get: (name) => texts.get(name) ?? null,
    set(name, text) {
      texts.set(name, text);
      return write();
    },
    remove(name) {
      if (texts.delete(name)) write();
    },
  };
}

/** The best place this phone has. @param area null where `localStorage` may not be used. */
export function phoneStorage(area: Area | null, history: PageHistory): PhoneStorage {
  return area ? areaStorage(area) : historyStorage(history);
}

/** In memory only, for tests and simulated phones. */
export function memoryStorage(): PhoneStorage {
  const texts = new Map<string, string>();
  return {
    get: (name) => texts.get(name) ?? null,
    set: (name, text) => {
      texts.set(name, text);
      return true;
    },
    remove: (name) => void texts.delete(name),
  };
}
