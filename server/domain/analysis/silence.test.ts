import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MeasureName, measure, measures } from './measures.ts'
import { notPlain } from './plain.test-help.ts'

// Anything that a caller could hand over: nobody, one person, everyone the same, other scales, strange N, values off the scale.
const scale = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 12 })).map(([min, width]) => ({ min, max: min + width }))
const onAnyScale = fc.option(fc.integer({ min: -7, max: 20 }), { freq: 5 })
const scores = fc.oneof(
  fc.array(onAnyScale, { maxLength: 14 }),
  fc.tuple(onAnyScale, fc.nat({ max: 30 })).map(([score, times]) => new Array(times).fill(score)),
)
/** Measures that know no scale take any numbers. */
const numbers = fc.oneof(
  scores,
  fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })), { maxLength: 9 }),
  fc.array(fc.option(fc.double({ noNaN: false })), { maxLength: 6 }),
)
const counts = fc.array(fc.nat({ max: 60 }), { maxLength: 11 })
const of = fc.oneof(
  fc.constant(null),
  fc.constant(undefined),
  fc.nat({ max: 40 }),
  fc.constantFrom(0, 1, 1e9, Number.POSITIVE_INFINITY, Number.NaN),
)
const withScale = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.tuple(scale, fc.record(shape)).map(([on, rest]) => ({ ...on, ...rest }))
const stance = fc.constantFrom('high', 'low', 'leans high', 'leans low', 'split', 'open', null)
const pairClass = fc.constantFrom('aligned', 'gap', 'conflict', 'divided', 'too few')
const figure = fc.option(fc.double({ noNaN: true, min: -9, max: 9 }))
const axisFindings = fc.record({
  stances: fc.array(stance, { maxLength: 3 }),
  means: fc.array(figure, { maxLength: 3 }),
  classes: fc.array(pairClass, { maxLength: 3 }),
  differences: fc.array(figure, { maxLength: 3 }),
})
const finding = fc.option(fc.record({ class: pairClass, difference: figure }))
const names = fc.constantFrom('official', 'vendor', 'resident', '__proto__', 'constructor')
const minimum = fc.oneof(fc.constant(undefined), fc.integer({ min: -1, max: 5 }))

const inputs: Record<MeasureName, fc.Arbitrary<unknown>> = {
  describe: withScale({ scores }),
  ram: withScale({ scores }),
  consensus: fc.record({ counts }),
  agreementA: fc.record({ counts }),
  need: withScale({ importance: scores, readiness: scores, of }),
  difference: fc.record({ a: numbers, b: numbers }),
  cliffsDelta: fc.record({ a: numbers, b: numbers }),
  mannWhitney: fc.record({ a: numbers, b: numbers }),
  kruskalWallis: fc.record({ groups: fc.array(numbers, { maxLength: 4 }) }),
  adjustP: fc.record({ p: fc.array(fc.option(fc.double({ min: 0, max: 1 })), { maxLength: 8 }), method: fc.constantFrom('holm', 'bh') }),
  wasserstein: fc.record({ countsA: counts, countsB: counts }),
  coreConsensus: withScale({ groups: fc.array(counts, { maxLength: 3 }) }),
  kendallW: fc.record({ raters: fc.array(numbers, { maxLength: 4 }) }),
  kendallTauB: fc.record({ x: numbers, y: numbers }),
  spearman: fc.record({ x: numbers, y: numbers }),
  krippendorffAlpha: fc.record({ raters: fc.array(numbers, { maxLength: 4 }), level: fc.constantFrom('nominal', 'ordinal', 'interval') }),
  classifyPair: withScale({ a: scores, b: scores, ofA: of, ofB: of }),
  steadyPair: withScale({ a: scores, b: scores, ofA: of, ofB: of }),
  alignmentIndex: withScale({
    groups: fc.array(fc.array(fc.array(onAnyScale, { maxLength: 4 }), { maxLength: 7 }), { maxLength: 4 }),
    of: fc.option(fc.array(of, { maxLength: 4 })),
    seed: fc.integer(),
    resamples: fc.integer({ min: -1, max: 12 }),
  }),
  prng: fc.record({ seed: fc.integer(), count: fc.integer({ min: -1, max: 9 }) }),
  wilcoxonSignedRank: fc.record({ before: numbers, after: numbers }),
  roundChange: withScale({ before: scores, after: scores }),
  dropout: withScale({ before: scores, after: scores }),
  stance: withScale({ scores, of, minimum }),
  findings: withScale({
    groups: fc.uniqueArray(names, { maxLength: 3 }),
    stage: fc.option(fc.constantFrom('pilot', 'idea')),
    stages: fc.subarray(['pilot', 'idea']),
    importance: axisFindings,
    readiness: fc.option(axisFindings),
  }),
  talkOrder: fc.record({
    factors: fc.array(
      fc.record({ id: fc.string(), tier: fc.integer({ min: 1, max: 9 }), size: fc.float({ noNaN: true }), weight: figure }),
    ),
  }),
  relationship: fc.record({ factors: fc.array(fc.record({ id: fc.string(), importance: finding, readiness: finding }), { maxLength: 6 }) }),
  project: withScale({
    axes: fc.constantFrom(['importance'], ['importance', 'readiness']),
    groups: fc.uniqueArray(fc.record({ id: names, of: fc.option(fc.nat({ max: 9 })), minimum }), {
      selector: ({ id }) => id,
      maxLength: 3,
    }),
    stage: fc.option(fc.constantFrom('pilot', 'idea')),
    factors: fc.uniqueArray(fc.record({ id: names, stages: fc.subarray(['pilot', 'idea']) }), { selector: ({ id }) => id, maxLength: 3 }),
    seed: fc.integer(),
    resamples: fc.integer({ min: 0, max: 9 }),
    rows: fc.array(
      fc.tuple(
        fc.constantFrom('p', 'q', 'r', 's', 't'),
        names,
        fc.option(names),
        names,
        fc.constantFrom('importance', 'readiness', 'luck'),
        onAnyScale,
      ),
      { maxLength: 40 },
    ),
  }),
}

describe('a measure, whatever it is given', () => {
  const all = Object.keys(measures) as MeasureName[] // keys of a constant object: the cast only tells TypeScript so
  it.each(all)('%s answers with plain numbers and null, and never throws', (name) => {
    fc.assert(
      fc.property(inputs[name], (input) => {
        expect(notPlain(measure(name, input))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
