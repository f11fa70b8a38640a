import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scale } from '#server/domain/scale.ts'
import type { ScoreRow } from './answers.ts'
import { classifyPair } from './classify-pair.ts'
import { describe as describeScores } from './describe.ts'
import type { Score } from './histogram.ts'
import { notPlain } from './plain.test-help.ts'
import { type ProjectResult, type ProjectSettings, project } from './project.ts'
import { stance } from './stance.ts'

const scales = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 10 }))
  .map(([min, width]): Scale => ({ min, max: min + width }))
/** Scores as people give them: anywhere, around a point, or at both ends. */
const scoresOn = (scale: Scale, most: number): fc.Arbitrary<Score[]> => {
  const any = fc.integer(scale)
  const around = any.chain((centre) =>
    fc
      .array(fc.constantFrom(-1, 0, 0, 1), { maxLength: most })
      .map((steps) => steps.map((step) => Math.min(scale.max, Math.max(scale.min, centre + step)))),
  )
  const ends = fc.array(fc.constantFrom(scale.min, scale.max), { maxLength: most })
  return fc.oneof(fc.array(fc.option(any, { freq: 9 }), { maxLength: most }), around, ends)
}

const GROUPS = ['official', 'vendor', 'resident']
type Workshop = ProjectSettings & Scale & { rows: ScoreRow[] }
const workshops: fc.Arbitrary<Workshop> = fc
  .record({ scale: scales, groups: fc.integer({ min: 2, max: 3 }), factors: fc.integer({ min: 1, max: 4 }), both: fc.boolean() })
  .chain(({ scale, groups, factors, both }) => {
    const names = GROUPS.slice(0, groups)
    const axes = both ? (['importance', 'readiness'] as const) : (['importance'] as const)
    const items = axes.flatMap((axis) => Array.from({ length: factors }, (_, factor) => [`f${factor}`, axis] as const))
    const answered = fc.tuple(...names.map(() => fc.tuple(...items.map(() => scoresOn(scale, 9)))))
    const settings = fc.tuple(
      ...names.map(() => fc.record({ of: fc.option(fc.integer({ min: 1, max: 12 })), minimum: fc.integer({ min: 1, max: 4 }) })),
    )
    return fc.record({ answered, settings, stage: fc.constantFrom(null, 'pilot') }).map(({ answered: all, settings: people, stage }) => ({
      ...scale,
      axes,
      stage,
      groups: names.map((id, at) => ({ id, of: people[at]?.of ?? null, minimum: people[at]?.minimum ?? 1 })),
      factors: Array.from({ length: factors }, (_, factor) => ({ id: `f${factor}`, stages: factor % 2 ? [] : ['pilot'] })),
      seed: 1,
      resamples: 20,
      rows: names.flatMap((group, at) =>
        items.flatMap(([factor, axis], item) =>
          (all[at]?.[item] ?? []).map(
            (score, person): ScoreRow => [`${group}${person}`, group, person % 3 ? 'west' : 'east', factor, axis, score],
          ),
        ),
      ),
    }))
  })

/** What a reader would call the findings, without any figure. */
const words = ({ factors, relationships, missing }: ProjectResult) => ({
  missing,
  relationships: relationships.map(({ importance, readiness }) => ({ importance, readiness })),
  factors: Object.fromEntries(
    factors.map(({ factor, groups, pairs, size: _size, weight: _weight, ...rest }) => [
      factor,
      {
        ...rest,
        stances: Object.values(groups).map(({ importance, readiness }) => [importance?.stance, readiness?.stance]),
        classes: pairs.map(({ importance, readiness }) => [importance?.class, importance?.steady, readiness?.class, readiness?.steady]),
      },
    ]),
  ),
})

describe('the findings of a project', () => {
  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(workshops, fc.infiniteStream(fc.nat()), (workshop, keys) => {
        const rows = workshop.rows.map((row) => ({ row, key: keys.next().value })).sort((one, other) => one.key - other.key)
        expect(project({ ...workshop, rows: rows.map(({ row }) => row) })).toEqual(project(workshop))
      }),
    )
  })

  it('do not depend on who is called what, but for the chance in the interval of the index', () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        const renamed = workshop.rows.map(([person, ...row]): ScoreRow => [[...person].reverse().join(''), ...row])
        const [one, other] = [project(workshop), project({ ...workshop, rows: renamed })]
        expect(other.factors).toEqual(one.factors)
        expect(other.index.index ?? 0).toBeCloseTo(one.index.index ?? 0, 9)
      }),
    )
  })

  it('do not depend on the order of the factors', () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        const [one, other] = [project(workshop), project({ ...workshop, factors: workshop.factors.toReversed() })]
        expect(other.factors.toReversed()).toEqual(one.factors)
        expect(other.index.index ?? 0).toBeCloseTo(one.index.index ?? 0, 9)
      }),
    )
  })

  it('do not change when people come who say nothing', () => {
    fc.assert(
      fc.property(workshops, fc.integer({ min: 1, max: 5 }), (workshop, silent) => {
        const rows = Array.from({ length: silent }, (_, at): ScoreRow => [`a${at}`, 'official', null, 'f0', 'importance', null])
        expect(project({ ...workshop, rows: [...rows, ...workshop.rows] })).toEqual(project(workshop))
      }),
    )
  })

  it('keep every word when the scale is moved by a whole number', () => {
    fc.assert(
      fc.property(workshops, fc.integer({ min: -20, max: 20 }), (workshop, step) => {
        const rows = workshop.rows.map(
          ([person, group, unit, factor, axis, score]): ScoreRow => [
            person,
            group,
            unit,
            factor,
            axis,
            score === null ? null : score + step,
          ],
        )
        const moved = project({ ...workshop, rows, min: workshop.min + step, max: workshop.max + step })
        expect(words(moved)).toEqual(words(project(workshop)))
      }),
    )
  })

  it('never become aligned overall when a group is taken away', () => {
    fc.assert(
      fc.property(workshops, fc.nat({ max: 2 }), (workshop, place) => {
        const gone = GROUPS[place % workshop.groups.length]
        const without = project({ ...workshop, rows: workshop.rows.filter(([, group]) => group !== gone) })
        expect(without.missing).toContain(gone)
        for (const { overall } of without.factors) expect([overall.importance, overall.readiness]).not.toContain('aligned')
        expect(without.factors.map(({ tier }) => tier)).not.toContain(9)
        expect(workshop.groups.length === 3 ? without.index.index : null).toBeNull()
      }),
    )
  })

  it('give every figure as a plain number', () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        expect(notPlain(project(workshop))).toEqual([])
      }),
    )
  })
})

describe('two groups', () => {
  const pairs = scales.chain((scale) =>
    fc.record({
      scale: fc.constant(scale),
      a: scoresOn(scale, 12),
      b: scoresOn(scale, 12),
      ofA: fc.option(fc.integer({ min: 1, max: 20 })),
      ofB: fc.option(fc.integer({ min: 1, max: 20 })),
    }),
  )

  it('change the sign of everything when they change places', () => {
    fc.assert(
      fc.property(pairs, ({ scale, a, b, ofA, ofB }) => {
        const one = classifyPair({ a, b, ofA, ofB, ...scale })
        const other = classifyPair({ a: b, b: a, ofA: ofB, ofB: ofA, ...scale })
        expect(other.class).toBe(one.class)
        expect(other.difference ?? 0).toBeCloseTo(-(one.difference ?? 0), 9)
        expect(other.lower ?? 0).toBeCloseTo(-(one.upper ?? 0), 9)
        expect(other.reason).toBe(one.reason === 'a' ? 'b' : one.reason === 'b' ? 'a' : one.reason)
      }),
    )
  })

  it('change nothing but the missing count when answers are missing', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 4 }), ({ scale, a, b, ofA, ofB }, more) => {
        const nulls: null[] = new Array(more).fill(null)
        expect(classifyPair({ a: [...nulls, ...a], b, ofA, ofB, ...scale })).toEqual(classifyPair({ a, b, ofA, ofB, ...scale }))
        const described = describeScores({ scores: a, ...scale })
        expect(describeScores({ scores: [...a, ...nulls], ...scale })).toEqual({ ...described, missing: described.missing + more })
      }),
    )
  })

  const tenfold = (scores: readonly Score[]): Score[] => Array.from({ length: 10 }, () => scores).flat()

  it('are known better with ten times the same residents', () => {
    fc.assert(
      fc.property(pairs, ({ scale, a, b }) => {
        const width = ({ lower, upper }: { lower: number | null; upper: number | null }) => (upper ?? Infinity) - (lower ?? -Infinity)
        const alone = { scores: b, ...scale }
        expect(width(stance({ ...alone, scores: tenfold(b) }))).toBeLessThanOrEqual(width(stance(alone)))
        // Against everyone who speaks for the other group. (Against a sample of two or three it may widen: their own spread is all that is left.)
        const everyone = a.filter((score) => score !== null).length
        const against = (residents: Score[], of: number | null) => classifyPair({ a, b: residents, ofA: of, ...scale })
        expect(width(against(tenfold(b), everyone))).toBeLessThanOrEqual(width(against(b, everyone)) + 1e-9)
      }),
    )
  })

  it('never turn into their opposite with ten times the same residents', () => {
    fc.assert(
      fc.property(pairs, ({ scale, a, b, ofA }) => {
        const [before, after] = [b, tenfold(b)].map((residents) => classifyPair({ a, b: residents, ofA, ...scale }))
        const side = (found: typeof before) =>
          found?.class === 'conflict' || found?.class === 'gap' ? Math.sign(found.difference ?? 0) : 0
        expect(side(before) * side(after)).not.toBe(-1)
        expect([before?.class, after?.class].sort()).not.toEqual(['aligned', 'conflict'])
      }),
    )
  })
})
