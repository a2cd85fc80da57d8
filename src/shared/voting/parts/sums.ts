export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The nearest whole number within limits. */
export const clamp = (value: number, min: number, max: number): number =>
  Math.min(max, Math.max(min, Math.round(value)));
