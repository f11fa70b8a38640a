import { type Cell, columnAt, layoutOf } from '#scripts/analyse/layout.ts'
import type { Options } from '#scripts/analyse/options.ts'
import { type Line, readTable } from '#scripts/analyse/table.ts'
import { Unusable } from '#scripts/analyse/unusable.ts'
import type { ScoreRow } from '#server/domain/analysis/answers.ts'
import type { ProjectGroup } from '#server/domain/analysis/project.ts'
import { type Axis, onScale, type Scale } from '#server/domain/scale.ts'

export type Scores = {
  rows: ScoreRow[]
  axes: Axis[]
  groups: ProjectGroup[]
  /** `stages` where the table names them. */
  factors: { id: string; stages: string[] | null }[]
  /** Lines that were left out, each whole: a person is never half read. */
  refused: { line: number; reason: string }[]
  /** Why nothing can be computed from what was read; null where it can. */
  unusable: string | null
}

/** Reads a table of scores, line by line. Groups without --groups stand sorted by name (by code unit), factors as they first appear. */
export function readScores(file: Uint8Array, options: Options): Scores {
  const { header, lines } = readTable(file)
  for (const name of ['participant', 'group']) if (columnAt(header, name) < 0) throw new Unusable(`The table has no column '${name}'.`)
  const layout = layoutOf(header)
  const reader = lineReader(header, options)
  const factors = new Map<string, string[] | null>(layout.factors.map((id) => [id, null]))
  const rows: ScoreRow[] = []
  const refused: Scores['refused'] = []
  const answered = new Set<Axis>()
  for (const line of askedLines(header, lines, options)) {
    const read = reader(line, layout.cellsOf)
    if ('refused' in read) {
      refused.push({ line: line.line, reason: read.refused })
      continue
    }
    for (const { cell, score } of read.answers) {
      if (!factors.has(cell.factor)) factors.set(cell.factor, cell.stages)
      if (cell.typed.trim() !== '') answered.add(cell.axis)
      rows.push([read.participant, read.group, read.unit, cell.factor, cell.axis, score])
    }
  }
  const groups = groupsOf(rows, options)
  return {
    rows,
    // A column that nobody filled is an axis that was not asked.
    axes: answered.has('readiness') ? ['importance', 'readiness'] : ['importance'],
    groups,
    factors: [...factors].map(([id, stages]) => ({ id, stages })),
    refused,
    unusable: whyUnusable(rows, groups),
  }
}

function whyUnusable(rows: readonly ScoreRow[], groups: readonly ProjectGroup[]): string | null {
  if (!rows.some(([, , , , , score]) => score !== null)) return 'No line with a score could be read.'
  if (groups.length >= 2 && groups.length <= 3) return null
  const names = groups.map(({ id }) => id).join(', ')
  return `Two or three groups are compared; the table has ${groups.length} (${names}). Say which with --groups.`
}

function groupsOf(rows: readonly ScoreRow[], { groups, minimums }: Options): ProjectGroup[] {
  const named = groups ?? [...new Set(rows.map(([, group]) => group))].sort().map((id) => ({ id, of: null }))
  const unknown = [...minimums.keys()].find((id) => id !== '' && !named.some((group) => group.id === id))
  if (unknown !== undefined) throw new Unusable(`--minimum ${unknown}: there is no such group.`)
  return named.map(({ id, of }) => ({ id, of, minimum: minimums.get(id) ?? minimums.get('') ?? 1 }))
}

/** The lines of the project and round that are asked. A table may hold several: then they must be named. */
function askedLines(header: readonly string[], lines: readonly Line[], options: Options): Line[] {
  const wanted = (['project', 'round'] as const).flatMap((name) => {
    const at = columnAt(header, name)
    if (at < 0 && options[name] !== null) throw new Unusable(`--${name} ${options[name]}: the table has no column '${name}'.`)
    if (at < 0) return []
    const values = [...new Set(lines.filter((line) => isWhole(line, header)).map(({ fields }) => (fields[at] ?? '').trim()))]
    const asked = options[name]
    if (asked === null && values.length > 1)
      throw new Unusable(`The table holds several ${name}s (${values.join(', ')}): say which with --${name}.`)
    if (asked !== null && !values.includes(asked)) throw new Unusable(`--${name} ${asked}: the table has ${values.join(', ')}.`)
    return asked === null ? [] : [{ at, asked }]
  })
  // Lines that cannot be read belong to nothing: they are listed.
  return lines.filter((line) => !isWhole(line, header) || wanted.every(({ at, asked }) => (line.fields[at] ?? '').trim() === asked))
}

const isWhole = ({ broken, fields }: Line, header: readonly string[]): boolean => broken === null && fields.length === header.length

type Read = { participant: string; group: string; unit: string | null; answers: { cell: Cell; score: number | null }[] }

/** Reads one line after the other, and remembers who answered what where. */
function lineReader(header: readonly string[], { scale, groups }: Options) {
  const [participantAt, groupAt, unitAt] = [columnAt(header, 'participant'), columnAt(header, 'group'), columnAt(header, 'unit')]
  const people = new Map<string, { group: string; unit: string | null; line: number }>()
  const seen = new Map<string, number>()
  return (
    { line, fields, broken }: Line,
    cellsOf: (fields: readonly string[]) => Cell[] | { refused: string },
  ): Read | { refused: string } => {
    if (broken !== null) return { refused: broken }
    if (fields.length !== header.length) return { refused: `${fields.length} columns, and the header has ${header.length}` }
    const participant = (fields[participantAt] ?? '').trim()
    const group = (fields[groupAt] ?? '').trim()
    const unit = (fields[unitAt] ?? '').trim() || null
    if (participant === '') return { refused: 'no participant' }
    if (group === '') return { refused: 'no group' }
    if (groups !== null && !groups.some((each) => each.id === group)) return { refused: `group '${group}' is not one of --groups` }
    const known = people.get(participant)
    if (known && known.group !== group) return { refused: `'${participant}' is in group '${known.group}' on line ${known.line}` }
    if (known?.unit && unit && known.unit !== unit) return { refused: `'${participant}' is in unit '${known.unit}' on line ${known.line}` }
    const cells = cellsOf(fields)
    if ('refused' in cells) return cells
    const answers: Read['answers'] = []
    for (const cell of cells) {
      const before = seen.get(JSON.stringify([participant, cell.factor, cell.axis]))
      if (before !== undefined) return { refused: `'${participant}' has answered ${cell.factor} (${cell.axis}) on line ${before} already` }
      const read = scoreIn(cell, scale)
      if (typeof read === 'string') return { refused: read }
      answers.push({ cell, score: read })
    }
    for (const { factor, axis } of cells) seen.set(JSON.stringify([participant, factor, axis]), line)
    people.set(participant, { group, unit: known?.unit ?? unit, line: known?.line ?? line })
    return { participant, group, unit: known?.unit ?? unit, answers }
  }
}

/** What people and programs write for no answer. */
const NO_SCORE = ['', '-', 'na', 'n/a', 'null', "can't say", 'can’t say', "i can't say", 'i can’t say', "don't know", 'don’t know']

function scoreIn({ factor, axis, typed }: Cell, scale: Scale): number | null | string {
  const value = typed.trim()
  if (NO_SCORE.includes(value.toLowerCase())) return null
  const what = `${axis} of ${factor}`
  if (!/^[-+]?\d+(?:\.0+)?$/.test(value)) return `${what} is '${value}', not a whole number`
  return onScale(Number(value), scale) ? Number(value) + 0 : `${what} is ${value}, which the scale ${scale.min}-${scale.max} does not have`
}
