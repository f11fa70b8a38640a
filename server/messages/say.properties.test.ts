import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everything } from '#server/domain/sentences/everything.ts'
import { factorSentence } from '#server/domain/sentences/factor.ts'
import { type Answered, type FactorAnswers, resultFrom } from '#server/domain/sentences/fixtures.ts'
import { headline } from '#server/domain/sentences/headline.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { sayer, wording } from '#server/messages/say.ts'
import { translator } from '#server/messages/translator.ts'

const t = translator('en', 'findings')
const room = sayer(t, 'en', 'room')

/** People of one mind, of two, or of any; with some who cannot say. */
const answers = fc.record({ min: fc.constant(1), max: fc.constantFrom(5, 7, 9) }).chain((scale) => {
  const any = fc.integer(scale)
  const near = any.chain((middle) => fc.integer({ min: Math.max(scale.min, middle - 1), max: Math.min(scale.max, middle + 1) }))
  const score = fc.option(near, { freq: 8, nil: null })
  const people = fc.oneof(
    any.chain((middle) =>
      fc.array(fc.integer({ min: Math.max(scale.min, middle - 1), max: Math.min(scale.max, middle + 1) }), { maxLength: 10 }),
    ),
    fc.array(fc.constantFrom(scale.min, scale.max), { maxLength: 8 }),
    fc.array(score, { maxLength: 9 }),
  )
  const answered: fc.Arbitrary<Answered> = fc.record({ official: people, vendor: people, resident: people })
  const factor = (at: number, both: boolean): fc.Arbitrary<FactorAnswers> =>
    fc.record({
      name: fc.constant(`Factor ${'ABCD'[at]}`),
      stages: fc.constantFrom(['pilot' as const], []),
      importance: answered,
      readiness: both ? answered : fc.constant(null),
    })
  const minimum = fc.constantFrom(1, 3)
  return fc.record({
    scale: fc.constant(scale),
    factors: fc
      .boolean()
      .chain((both) =>
        fc.integer({ min: 1, max: 4 }).chain((many) => fc.tuple(...[0, 1, 2, 3].slice(0, many).map((at) => factor(at, both)))),
      ),
    people: fc.record({
      official: fc.constantFrom(null, 6, 10),
      vendor: fc.constantFrom(null, 1, 2, 4),
      resident: fc.constantFrom(null, 8),
    }),
    minimums: fc.record({ official: minimum, vendor: minimum, resident: minimum }),
    resamples: fc.constant(20),
  })
})
const results = answers.map(resultFrom)
const RUNS = { numRuns: 150 }

const BROKEN = /undefined|null|NaN|Infinity|∞|findings\.|[{}]| {2}| [.,;:]|\.\.|,,|[-−]0\.0/
const TOO_HOT = /\b(conflict\w*|resist\w*|stands? alone|wins?|won|los(e|es|ing|t)|fight\w*|against|oppos\w*|anonym\w*|blocker|divided)\b/i
/** What stands for a group without naming it. */
const ALL = /all three|the other two|any two of the three/i

describe('whatever people answered', () => {
  it('every sentence can be said in both registers, whole', () => {
    fc.assert(
      fc.property(results, (result) => {
        const { sentences, words } = everything(result)
        for (const register of ['room', 'exact'] as const) {
          const texts = [...sentences.map(sayer(t, 'en', register)), ...words.map(wording(t, 'en', register))]
          expect(texts.filter((text) => text === '' || BROKEN.test(text))).toEqual([])
          if (register === 'room') expect(texts.filter((text) => TOO_HOT.test(text))).toEqual([])
        }
        expect(sentences.map(room).filter((text) => !/^[“\p{Lu}\d]/u.test(text) || !text.endsWith('.'))).toEqual([])
      }),
      RUNS,
    )
  })

  it('each factor has something to say, and names all who differ', () => {
    fc.assert(
      fc.property(results, (result) => {
        for (const factor of result.factors) {
          for (const axis of [undefined, ...result.axes]) {
            const said = room(factorSentence(result, factor, axis)).toLowerCase()
            expect(said).not.toBe('')
            const pairs = factor.pairs.filter((pair) => (axis ? [axis] : result.axes).some((each) => isApart(pair[each]?.class)))
            const unnamed = groups.filter((group) => pairs.some(({ a, b }) => a === group || b === group) && !said.includes(`${group}s`))
            expect(unnamed, said).toEqual([])
          }
        }
      }),
      RUNS,
    )
  })

  it('the headline says three things, and no group that was not heard is said to be close', () => {
    fc.assert(
      fc.property(results, (result) => {
        const { close, apart, needed } = headline(result)
        const heard = groups.filter((group) =>
          result.factors.some((factor) => result.axes.some((axis) => factor.groups[group][axis]?.stance)),
        )
        expect(close.length).toBeGreaterThan(0)
        expect([apart.length > 0, needed.length > 0]).toEqual([heard.length > 1, heard.length > 1])
        const all = room(close)
        if (heard.length < groups.length) expect(all).toMatch(/^We have not heard enough/)
        if (heard.length === 2) expect(room(close.slice(1))).not.toMatch(ALL)
        if (result.factors.some(({ level }) => level !== null)) expect(room(apart)).toMatch(/points/)
      }),
      RUNS,
    )
  })
})

const isApart = (found: string | undefined): boolean => found === 'gap' || found === 'conflict'
