import { Unusable } from '#scripts/analyse/unusable.ts'
import { type Axis, axes } from '#server/domain/scale.ts'

/** One answer in a line: which factor and axis, and what was typed. `stages` where the table has a column for them. */
export type Cell = { factor: string; axis: Axis; typed: string; stages: string[] | null }
/** Where a table keeps its answers. `factors` in a wide table's own order; a long one's come with its lines. */
export type Layout = { factors: string[]; cellsOf: (fields: readonly string[]) => Cell[] | { refused: string } }

/** The columns of a tidy table that say who answered and where; every layout has them. -1 without one; two would leave open which. */
export function columnAt(header: readonly string[], name: string): number {
  const at = header.findIndex((each) => plain(each) === name)
  if (header.findLastIndex((each) => plain(each) === name) > at) throw new Unusable(`The table has two columns '${name}'.`)
  return at
}

/**
 * Long: one row a person and factor (columns factor, importance, readiness), or one row a score (factor, axis, score).
 * Wide: one row a person, and a column for each factor and axis.
 */
export function layoutOf(header: readonly string[]): Layout {
  const factor = columnAt(header, 'factor')
  if (factor < 0) return wide(header)
  const stages = columnAt(header, 'stages')
  const stagesIn = (fields: readonly string[]) =>
    stages < 0 ? null : (fields[stages] ?? '').split(/[\s|,;]+/).filter((stage) => stage !== '')
  const axis = columnAt(header, 'axis')
  const score = columnAt(header, 'score')
  const perAxis = axes.map((name) => ({ name, at: columnAt(header, name) })).filter(({ at }) => at >= 0)
  if (axis >= 0 && score >= 0)
    return long(factor, (fields, id) => {
      const name = axes.find((each) => each === plain(fields[axis] ?? ''))
      if (name === undefined) return { refused: `axis is '${fields[axis]}', not importance or readiness` }
      return [{ factor: id, axis: name, typed: fields[score] ?? '', stages: stagesIn(fields) }]
    })
  if (!perAxis.some(({ name }) => name === 'importance')) throw new Unusable("The table has a column 'factor' but none for 'importance'.")
  return long(factor, (fields, id) =>
    perAxis.map(({ name, at }) => ({ factor: id, axis: name, typed: fields[at] ?? '', stages: stagesIn(fields) })),
  )
}

function long(factor: number, cells: (fields: readonly string[], id: string) => Cell[] | { refused: string }): Layout {
  return {
    factors: [],
    cellsOf: (fields) => {
      const id = (fields[factor] ?? '').trim()
      return id === '' ? { refused: 'no factor' } : cells(fields, id)
    },
  }
}

const ABOUT_PEOPLE = ['participant', 'group', 'unit', 'project', 'round', 'reason', 'stages']

/** Columns that name an axis beside a factor, in any way of writing; without any, every other column is a factor's importance. */
function wide(header: readonly string[]): Layout {
  const others = [...header.entries()].filter(([, name]) => name !== '' && !ABOUT_PEOPLE.includes(plain(name)))
  const named = others.flatMap(([at, name]) => {
    const found = factorAndAxis(name)
    return found ? [{ at, ...found }] : []
  })
  const columns = named.length > 0 ? named : others.map(([at, factor]) => ({ at, factor, axis: 'importance' as const }))
  if (columns.length === 0) throw new Unusable("The table has neither a column 'factor' nor one for each factor.")
  const seen = columns.map(({ factor, axis }) => `${factor} ${axis}`)
  const twice = seen.find((name, at) => seen.indexOf(name) < at)
  if (twice !== undefined) throw new Unusable(`The table has two columns for ${twice}.`)
  return {
    factors: [...new Set(columns.map(({ factor }) => factor))],
    cellsOf: (fields) => columns.map(({ at, factor, axis }) => ({ factor, axis, typed: fields[at] ?? '', stages: null })),
  }
}

/** 'trust importance', 'trust.readiness', 'trust_importance', 'importance: trust', 'readiness (trust)', 'trust [importance]' … */
function factorAndAxis(name: string): { factor: string; axis: Axis } | null {
  for (const axis of axes) {
    const last = new RegExp(`^(.+?)[\\s._:/|([\\-–]+${axis}[)\\]]?$`, 'i').exec(name)?.[1]
    const first = new RegExp(`^${axis}[\\s._:/|([\\-–]+(.+?)[)\\]]?$`, 'i').exec(name)?.[1]
    const factor = (last ?? first)?.trim()
    if (factor !== undefined && factor !== '') return { factor, axis }
  }
  return null
}

const plain = (name: string): string => name.trim().toLowerCase()
