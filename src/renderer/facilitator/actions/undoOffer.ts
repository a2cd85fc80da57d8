/** A way back from what was just done. */
export type UndoOffer = { message: string; label: string; onUndo: () => void };

let offer: UndoOffer | null = null;
let places = 0;
const listeners = new Set<() => void>();

/**
 * The offer for the dialog that is open. A toast lies outside a dialog: the keyboard does not get
 * there, and it hides what is below it.
 */
export const dialogOffer = {
  get: (): UndoOffer | null => offer,
  set: (next: UndoOffer | null): void => {
    if (offer === next) return;
    offer = next;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** A dialog that shows offers opens; call the answer when it closes. */
  addPlace: (): (() => void) => {
    places += 1;
    return () => {
      places -= 1;
      dialogOffer.set(null);
    };
  },
  /** Is there a dialog that can show it? */
  hasPlace: (): boolean => places > 0,
};
