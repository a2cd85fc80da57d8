/** What is still to be sent before the window closes. */
const waiting = new Set<() => void>();

/** Has `send` called when the window is about to close. @returns the way to take it back */
export function beforeClosing(send: () => void): () => void {
  waiting.add(send);
  return () => void waiting.delete(send);
}

/** Sends all that waits for a pause in typing: the window is about to close. */
export function sendBeforeClosing(): void {
  for (const send of waiting) send();
}
