import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counted, hasScored } from '#server/domain/counts.ts'
import type { RoundResult } from '#server/domain/result.ts'
import { type Axis, axes } from '#server/domain/scale.ts'
import { isTooFew, mayBeShown, OTHER, unitsToShow, willBeShown } from '#server/domain/shown.ts'
import { type Group, type GroupSetting, groups } from '#server/domain/stakeholders.ts'
import { type Behind, behindAtFirst, fallen, withhold, withoutOne } from '#server/domain/withhold.ts'
import { factorIds, minimumOf, revealed, workshop } from './workshops.test-help.ts'

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
const publishedIn = (result: RoundResult, group: Group, place: number, axis: Axis) => result.factors[place]?.histograms[group][axis] ?? null

/** All versions that come of people withdrawing one after the other. */
function versionsOf(first: RoundResult, behind: Behind, leaving: readonly Counted[]): RoundResult[] {
  const versions = [first]
  let left = behind
  for (const each of leaving) {
    if (hasScored(each)) left = withoutOne(left, each)
    const newest = versions.at(-1) ?? first
    const falls = fallen(newest, left)
    if (falls.groups.length > 0 || falls.units) versions.push(withhold(newest, falls.groups, falls.units))
  }
  return versions
}

describe('a group', () => {
  it('is shown from its minimum on, on the record from one person on if each of them agrees', () => {
    const sealed = { showing: 'sealed', minimum: 3 } as const
    const onRecord = { showing: 'on-record', minimum: 3 } as const
    const counts = (scored: number, agreed: boolean) => ({ came: scored, scored, agreed })
    expect(mayBeShown(sealed, counts(0, true))).toMatchObject({ state: 'nobody', why: null })
    expect(mayBeShown(sealed, counts(2, true))).toMatchObject({ state: 'sealed', why: 'minimum' })
    expect(mayBeShown(sealed, counts(3, false))).toEqual({ state: 'shown', why: null, least: 3 })
    expect(mayBeShown(onRecord, counts(1, true))).toEqual({ state: 'shown', why: null, least: 1 })
    expect(mayBeShown(onRecord, counts(2, false))).toMatchObject({ state: 'sealed', why: 'refused' })
    expect(mayBeShown(onRecord, counts(4, false))).toEqual({ state: 'shown', why: null, least: 3 })
  })

  it('of whom none gave a score is sealed, and not said to be missing: that would be what each of two answered', () => {
    for (const showing of ['sealed', 'on-record'] as const)
      expect(mayBeShown({ showing, minimum: 3 }, { came: 2, scored: 0, agreed: true })).toMatchObject({ state: 'sealed', why: 'minimum' })
  })

  it('is said to be shown before the reveal only where that is so whoever of those set aside had scored', () => {
    const sealed = { showing: 'sealed', minimum: 3 } as const
    const counts = (scored: number) => ({ came: scored, scored, agreed: true })
    expect(willBeShown(sealed, counts(4), 0)).toMatchObject({ state: 'shown' })
    expect(willBeShown(sealed, counts(4), 1)).toMatchObject({ state: 'shown' })
    expect(willBeShown(sealed, counts(3), 1)).toEqual({ state: 'open', why: null, least: 3 })
    expect(willBeShown(sealed, counts(2), 1)).toMatchObject({ state: 'sealed', why: 'minimum' })
    expect(willBeShown({ showing: 'on-record', minimum: 3 }, counts(1), 1)).toEqual({ state: 'open', why: null, least: 1 })
  })
})

describe('units of city hall', () => {
  const shown = (people: [string | null, number][], minimum = 3) => {
    const merged = unitsToShow(new Map(people), minimum)
    return merged === null ? null : Object.fromEntries([...merged].map(([unit, id]) => [String(unit), id]))
  }
  it('stand by themselves where each is large enough', () => {
    expect(shown([['it', 4], ['works', 3]])).toEqual({ it: 'it', works: 'works' }) // biome-ignore format: a row each
  })
  it('are merged into ‘other’ where they are small, people without a unit among them', () => {
    expect(shown([['it', 4], ['works', 2], [null, 1]])).toEqual({ it: 'it', works: OTHER, null: OTHER }) // biome-ignore format: a row each
  })
  it('give the smallest of the large ones to ‘other’ where that alone would be too few', () => {
    expect(shown([['it', 5], ['water', 3], ['works', 1]])).toEqual({ it: 'it', water: OTHER, works: OTHER }) // biome-ignore format: a row each
  })
  it('are not told apart where nothing would be left to compare with', () => {
    expect(shown([['it', 5], ['works', 2]])).toBeNull() // biome-ignore format: a row each
    expect(shown([['it', 9]])).toBeNull()
    expect(shown([])).toBeNull()
  })
})

describe('in every workshop', () => {
  it('each published count is of nobody or of enough people, in every version, and so is the difference of any two', () => {
    fc.assert(
      fc.property(workshop, fc.infiniteStream(fc.nat()), (made, order) => {
        const { counts, result } = revealed(made)
        const rank = new Map(made.sheets.map((sheet) => [sheet, order.next().value ?? 0]))
        const leaving = made.sheets.toSorted((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))
        const versions = versionsOf(result, behindAtFirst(result, counts.least), leaving)
        for (const group of groups)
          for (const place of factorIds.keys())
            for (const axis of axes) {
              const all = versions.map((each) => publishedIn(each, group, place, axis))
              for (const one of all) {
                if (one === null) continue
                expect(sum(one)).toBeGreaterThanOrEqual(counts.least[group])
                // What stays is the same to the last person; what goes, goes whole.
                expect(one).toEqual(all[0])
              }
              const known = result.factors[place]?.groups[group]
              if (known?.need && known.need.mean !== null) expect(known.need.n).toBeGreaterThanOrEqual(counts.least[group])
            }
        for (const group of groups) {
          const scored = result.groups[group].scored
          if (scored !== null) expect(scored).toBeGreaterThanOrEqual(counts.least[group])
          expect(isTooFew(result.paths[group]?.answered ?? 0, counts.least[group])).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('whatever a sealed group has scored, and if it could say nothing at all, the result is the same to the byte', () => {
    const silent = (each: Counted): Counted => ({
      ...each,
      importance: each.importance.map(() => 0),
      readiness: each.readiness?.map(() => 0) ?? null,
    })
    const other = (each: Counted): Counted => ({
      ...each,
      importance: each.importance.map((value) => (value === null || value === 0 ? value : 10 - value)),
      readiness: each.readiness?.map((value) => (value === null || value === 0 ? value : ((value + 3) % 9) + 1)) ?? null,
      path: each.path === null ? null : 'replicate',
      topFive: each.topFive.length === 0 ? [] : ['data'],
    })
    fc.assert(
      fc.property(workshop, (made) => {
        const { result } = revealed(made)
        const sealed = (each: Counted) => result.groups[each.group].state !== 'shown'
        for (const change of [other, silent]) {
          const changed = { ...made, sheets: made.sheets.map((each) => (sealed(each) ? change(each) : each)) }
          expect(JSON.stringify(revealed(changed).result)).toBe(JSON.stringify(result))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('a unit of city hall, and what is left of its group, is nobody or enough people, on the whole and on each factor and axis', () => {
    fc.assert(
      fc.property(workshop, (made) => {
        const { counts, result } = revealed(made)
        const minimum = minimumOf(made, 'official')
        const all = sum(result.unitsShown.map(({ people }) => people))
        if (result.unitsShown.length > 0) expect(all).toBe(result.groups.official.scored)
        for (const { people } of result.unitsShown) {
          expect(people).toBeGreaterThanOrEqual(minimum)
          expect(isTooFew(all - people, minimum)).toBe(false)
        }
        const pairs = result.unitsShown.flatMap(({ id: a }, at) => result.unitsShown.slice(at + 1).map(({ id: b }) => ({ a, b })))
        expect(result.units.map(({ a, b }) => ({ a, b }))).toEqual(pairs)
        const official = counts.tally.groups[0]
        for (const [item, group] of official?.counts.entries() ?? [])
          for (const unit of official?.units ?? []) {
            const own = sum(unit.counts[item] ?? [])
            expect(isTooFew(own, minimum)).toBe(false)
            if (own > 0) expect(isTooFew(sum(group) - own, minimum)).toBe(false)
          }
        for (const { group } of made.sheets) if (group !== 'official') expect(counts.tally.groups[groups.indexOf(group)]?.units).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('a way of coming in is told where nobody or enough people took it, whoever of them could say nothing', () => {
    fc.assert(
      fc.property(workshop, (made) => {
        const { result } = revealed(made)
        for (const group of groups) {
          const { came, scored, minimum } = result.groups[group]
          if (came === null) continue
          const ways = Object.values(came).filter((each) => each > 0)
          expect(sum(ways)).toBe(scored)
          const taken = new Set(made.sheets.filter((each) => each.group === group).map(({ via }) => via))
          if (taken.size > 1) for (const via of taken) expect(came[via]).toBeGreaterThanOrEqual(minimum)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('which of the merged units somebody sits in cannot be told', () => {
    fc.assert(
      fc.property(workshop, (made) => {
        const { result } = revealed(made)
        const alone = new Set(result.unitsShown.map(({ id }) => id))
        const small = (unit: string | null) => unit === null || !alone.has(unit)
        const sheets = made.sheets.map((each) => (each.group === 'official' && small(each.unit) ? { ...each, unit: null } : each))
        expect(JSON.stringify(revealed({ ...made, sheets }).result)).toBe(JSON.stringify(result))
      }),
      { numRuns: 100 },
    )
  })

  it('a group that is withheld later leaves what it would have left had it been sealed from the beginning', () => {
    fc.assert(
      fc.property(workshop, fc.constantFrom(...groups), (made, gone) => {
        const { result } = revealed(made)
        fc.pre(result.groups[gone].state === 'shown')
        const sealedFrom = (each: GroupSetting): GroupSetting => (each.group === gone ? { ...each, minimum: 99, showing: 'sealed' } : each)
        const sealed = revealed({ ...made, settings: made.settings.map(sealedFrom) }).result
        const later = withhold(result, [gone], false)
        expect(later.factors).toEqual(sealed.factors)
        expect(later.order).toEqual(sealed.order)
        expect(
          later.relationships.map(({ a, b, importance, readiness, sharpest, index }) => [a, b, importance, readiness, sharpest, index]),
        ).toEqual(
          sealed.relationships.map(({ a, b, importance, readiness, sharpest, index }) => [a, b, importance, readiness, sharpest, index]),
        )
        expect([later.paths, later.topFive, later.units, later.unitsShown]).toEqual([
          sealed.paths,
          sealed.topFive,
          sealed.units,
          sealed.unitsShown,
        ])
        expect(later.index.partial?.groups).toEqual(sealed.index.partial?.groups)
        expect(later.groups[gone]).toMatchObject({ state: 'sealed', scored: null, came: null })
      }),
      { numRuns: 100 },
    )
  })
})
