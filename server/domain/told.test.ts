import { expect, it } from 'vitest'
import { everyShape } from '#server/domain/sentences/shapes.ts'
import { asTold } from '#server/domain/told.ts'

const spansOf = (found: unknown): { lower: number | null; upper: number | null }[] =>
  typeof found !== 'object' || found === null
    ? []
    : 'lower' in found && 'upper' in found
      ? [found as { lower: number | null; upper: number | null }]
      : Object.values(found).flatMap(spansOf)

it('tells no council of 10.2 of 9 points, nor of 9.9 points apart on a scale of 8', () => {
  let cut = 0
  for (const frozen of everyShape()) {
    const { min, max } = frozen.scale
    const told = asTold(frozen)
    for (const [at, { groups, pairs }] of told.factors.entries()) {
      const means = Object.values(groups).flatMap(({ importance, readiness }) => [importance, readiness].flatMap(spansOf))
      for (const { lower, upper } of means) {
        expect(lower ?? min).toBeGreaterThanOrEqual(min)
        expect(upper ?? max).toBeLessThanOrEqual(max)
      }
      const apart = [...pairs.flatMap(spansOf), ...Object.values(groups).flatMap(({ need }) => spansOf(need))]
      for (const { lower, upper } of apart) {
        expect(lower ?? 0).toBeGreaterThanOrEqual(min - max)
        expect(upper ?? 0).toBeLessThanOrEqual(max - min)
      }
      if (JSON.stringify(told.factors[at]) !== JSON.stringify(frozen.factors[at])) cut++
    }
  }
  expect(cut).toBeGreaterThan(0)
})

it('changes nothing else of what was frozen, and not what was frozen itself', () => {
  for (const frozen of everyShape()) {
    const before = JSON.stringify(frozen)
    const told = asTold(frozen)
    expect(JSON.stringify(frozen)).toBe(before)
    const bare = (result: typeof frozen) => JSON.stringify(result, (key, value) => (key === 'lower' || key === 'upper' ? undefined : value))
    expect(bare(told)).toBe(bare(frozen))
  }
})
