const TEXT_INPUTS = ['text', 'search', 'email', 'url', 'tel', 'number', 'date', 'time', 'password'];

/** Is the user typing here, so that single keys and undo belong to the field? */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && TEXT_INPUTS.includes(target.type);
}
