/** Equality that rounding decides goes one way: a comparison with a threshold allows this much (specification, section 0). */
const SLACK = 1e-9

/** `value > threshold`. */
export const above = (value: number, threshold: number): boolean => value > threshold + SLACK
/** `value >= threshold`. */
export const atLeast = (value: number, threshold: number): boolean => value >= threshold - SLACK
/** `value < threshold`. */
export const below = (value: number, threshold: number): boolean => value < threshold - SLACK
/** `value <= threshold`. */
export const atMost = (value: number, threshold: number): boolean => value <= threshold + SLACK

/** A number as it may be told: `null` where it is not finite, 0 for -0. */
export const told = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value + 0 : null)

/** Six decimals: what orders of findings are compared by, so that rounding does not decide an order. */
export const sixDecimals = (value: number): number => Math.round(value * 1e6) / 1e6
