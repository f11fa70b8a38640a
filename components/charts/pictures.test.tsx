import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { project } from '#server/domain/analysis/project.ts'
import type { FactorResult, GroupShown, RoundResult } from '#server/domain/result.ts'
import type { Axis } from '#server/domain/scale.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import { translator } from '#server/messages/translator.ts'
import { AxisPicture } from './axis-picture.tsx'
import { Pair } from './pair.tsx'
import { RelationshipLine } from './relationship-line.tsx'
import { chartWords, figure } from './words.ts'

const words = chartWords(translator('en', 'charts'), 'en-GB')
const scale = { min: 1, max: 9 }
const scores: Record<Group, Record<Axis, number[]>> = {
  official: { importance: [7, 8, 8, 7, 9, 8], readiness: [6, 7, 6, 7, 8, 7] },
  vendor: { importance: [8, 7], readiness: [8, 7] },
  resident: { importance: [9, 8, 9, 8, 9, 7, 9, 8], readiness: [2, 3, 1, 3, 2, 4, 2, 3] },
}
const perGroup = <Value,>(of: (group: Group) => Value): Record<Group, Value> => ({
  official: of('official'),
  vendor: of('vendor'),
  resident: of('resident'),
})

/** Trust, as the worked example of the specification has it; `sealed` is withheld. */
function trust(sealed: Group | null = null): { factor: FactorResult; shown: RoundResult['groups'] } {
  const heard = groups.filter((group) => group !== sealed)
  const axes = ['importance', 'readiness'] as const
  const rows = heard.flatMap((group) =>
    axes.flatMap((axis) =>
      scores[group][axis].map((score, at): [string, string, null, string, Axis, number] => [
        `${group}${at}`,
        group,
        null,
        'trust',
        axis,
        score,
      ]),
    ),
  )
  const found = project({
    ...scale,
    axes,
    groups: [
      { id: 'official', of: 6 },
      { id: 'vendor', of: 2 },
      { id: 'resident', minimum: 3 },
    ],
    stage: 'pilot',
    factors: [{ id: 'trust', stages: [] }],
    rows,
    resamples: 20,
  })
  const counts = (group: Group, axis: Axis) =>
    Array.from({ length: 9 }, (_, at) => scores[group][axis].filter((score) => score === at + 1).length)
  const [factor] = found.factors
  const told = {
    ...factor,
    id: 'trust',
    histograms: perGroup((group) => ({
      importance: group === sealed ? null : counts(group, 'importance'),
      readiness: group === sealed ? null : counts(group, 'readiness'),
    })),
    cantSay: perGroup(() => ({ importance: 0, readiness: 0 })),
    // The analysis names groups by any id; here they are the three.
  } as unknown as FactorResult
  const shown = perGroup(
    (group): GroupShown => ({
      standing: group === 'resident' ? 'sample' : 'everyone',
      people: group === 'resident' ? null : scores[group].importance.length,
      minimum: 3,
      least: 3,
      state: group === sealed ? 'sealed' : 'shown',
      scored: group === sealed ? null : scores[group].importance.length,
      came: null,
    }),
  )
  return { factor: told, shown }
}

const ends = { low: 'Not at all', high: 'Fully' }
const picture = (sealed: Group | null = null, mine: { group: Group; value: number } | null = null) => {
  const { factor, shown } = trust(sealed)
  return renderToStaticMarkup(
    <AxisPicture {...{ factor, scale, ends, words, mine }} axis="readiness" groups={shown} size={mine === null ? 'wall' : 'phone'} />,
  )
}

describe('the picture of an axis', () => {
  it('says of each group how many stand behind it, its mean and its interval', () => {
    const html = picture()
    expect(html).toContain('aria-label="Officials, 6 of 6: mean 6.8, interval 6.0 to 7.7."')
    expect(html).toContain('aria-label="Vendors, 2 of 2: mean 7.5, interval 6.1 to 8.9."')
    expect(html).toContain('aria-label="Residents, 8 scored: mean 2.5, interval 1.5 to 3.5."')
    expect(html).toContain('1 Not at all')
    expect(html).toContain('Fully 9')
  })

  it('has a table behind it with every count', () => {
    const cells = [...picture().matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text)
    expect(cells.slice(-13)).toEqual(['8 scored', '1', '3', '3', '1', '0', '0', '0', '0', '0', '2.5', '1.5 to 3.5', '0'])
  })

  it('says why a group is not shown, and holds nothing of it', () => {
    const html = picture('vendor')
    expect(html).toContain('Not shown: fewer than 3 scored')
    expect(html).not.toContain('aria-label="Vendors')
  })

  it('says one’s own score, in the picture and to a screen reader, only where it is given', () => {
    const own = picture(null, { group: 'resident', value: 3 })
    expect(own).toContain('You scored 3.')
    expect(own).toMatch(/<text[^>]*>you<\/text>/)
    expect(picture()).not.toContain('you')
  })
})

describe('a pair', () => {
  const label = (place: number, register: 'room' | 'exact') => {
    const { factor } = trust()
    const pair = factor.pairs[place]
    const html = pair && renderToStaticMarkup(<Pair {...{ factor, pair, scale, words, register }} axis="readiness" size="report" />)
    return /aria-label="([^"]*)"/.exec(html ?? '')?.[1]
  }

  it('names both groups, the finding and how sure it is, in the words of the room or of the method', () => {
    expect(label(1, 'room')).toBe('Officials 6.8, Residents 2.5: far apart. Difference 4.3, interval 3.1 to 5.6.')
    expect(label(1, 'exact')).toContain(': conflict.')
  })

  it('tells a difference from its own side, so that it is never below zero', () => {
    expect(label(0, 'exact')).toBe('Officials 6.8, Vendors 7.5: too few to say. Difference 0.7, interval −1.0 to 2.3.')
  })
})

describe('a relationship', () => {
  it('says its index with the interval, or that too few can say', () => {
    const line = { a: 'official', b: 'resident', index: 70.4, lower: 68, upper: 73, typical: null } as const
    const of = (relationship: Parameters<typeof RelationshipLine>[0]['relationship']) =>
      renderToStaticMarkup(<RelationshipLine relationship={relationship} size="wall" words={words} />)
    expect(of(line)).toContain('Officials and residents: alignment 70 of 100, interval 68 to 73.')
    expect(of({ ...line, index: null, lower: null, upper: null })).toContain('Officials and residents: too few to say.')
  })
})

describe('a figure', () => {
  it('has no minus before a zero, and four places without a mark between', () => {
    expect([figure(words, -0.04, 1), figure(words, 3242), figure(words, 12000)]).toEqual(['0.0', '3242', '12,000'])
  })
})
