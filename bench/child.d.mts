/** In a child of `startChild`: answers what it is asked with one of these functions. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what comes in is known to the parent only
export function serve(handlers: Record<string, (input: any) => unknown>): void;
