/** For tests: where a result holds NaN, an infinity, -0, or nothing at all. */
export function notPlain(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`]
  if (value === undefined) return [`${path}: undefined`]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, each]) => notPlain(each, `${path}.${key}`))
}
