import { refuse } from '#server/domain/errors.ts'
import type { Stage } from '#server/domain/project.ts'
import type { Axis } from '#server/domain/scale.ts'

/** A pair of groups that tends to pull apart on a factor, or units inside city hall (`official-official`). */
export type Tension = 'official-vendor' | 'official-resident' | 'vendor-resident' | 'official-official'

export type AxisWords = { question: string; low: string; middle: string; high: string }

export type Factor = {
  id: string
  dimension: string
  name: string
  definition: string
  /** What the ends of 'how well is it in place' look like for this factor. */
  low: string
  high: string
  stages: Stage[]
  /** Whether the source ties the factor to these stages, or we say so. */
  stagesFrom: 'source' | 'reading'
  tension: Tension[]
  theme: string
  moves: string[]
  /** How much attention it got in the source: background, never a weight. */
  evidence?: { literature: number; experts: number; mentions: number }
  /** What the source calls it. */
  sourceName?: string
  /** Whether the factor restates the source or is this project's own. */
  origin?: 'source' | 'project'
}

export type FrameworkContent = {
  id: string
  version: number
  name: string
  summary: string
  source: { citation: string; note: string }
  axes: Record<Axis, AxisWords>
  dimensions: { id: string; name: string }[]
  themes: { id: string; name: string; summary: string }[]
  factors: Factor[]
}

export const MOST_FACTORS = 60
const TEXT_LENGTH = 300

/** A factor's dimension by name, for a line such as 'Smart street lights · Data'. */
export const dimensionName = (content: FrameworkContent, factor: Factor): string =>
  content.dimensions.find((each) => each.id === factor.dimension)?.name ?? ''

/** The factors of a framework by dimension, in the framework's order. */
export const byDimension = (content: FrameworkContent) =>
  content.dimensions.map((dimension) => ({ dimension, factors: content.factors.filter((each) => each.dimension === dimension.id) }))

/** The question of an axis about a project. */
export const questionFor = (content: FrameworkContent, axis: Axis, project: string): string =>
  content.axes[axis].question.replace('{project}', project)

/** Takes a framework as it was typed, trimmed, or refuses it naming the field. */
export function checkFramework(typed: FrameworkContent): FrameworkContent {
  const text = (value: string, field: string, most = TEXT_LENGTH): string => {
    const trimmed = value.trim()
    if (trimmed === '') refuse('invalid', { why: 'empty' }, field)
    if (trimmed.length > most) refuse('invalid', { why: 'too-long', most }, field)
    return trimmed
  }
  if (typed.dimensions.length === 0) refuse('invalid', { why: 'no-dimension' }, 'dimensions')
  if (typed.factors.length === 0) refuse('invalid', { why: 'no-factor' }, 'factors')
  if (typed.factors.length > MOST_FACTORS) refuse('invalid', { why: 'too-many', most: MOST_FACTORS }, 'factors')
  refuseTwins(typed.dimensions, 'dimensions')
  refuseTwins(typed.factors, 'factors')
  const dimensions = typed.dimensions.map((each, place) => ({ ...each, name: text(each.name, `dimensions.${place}.name`, 60) }))
  const known = new Set(dimensions.map((each) => each.id))
  const factors = typed.factors.map((each, place) => {
    if (!known.has(each.dimension)) refuse('invalid', { why: 'unknown-dimension' }, `factors.${place}.dimension`)
    return {
      ...each,
      name: text(each.name, `factors.${place}.name`, 80),
      definition: text(each.definition, `factors.${place}.definition`),
      low: text(each.low, `factors.${place}.low`, 60),
      high: text(each.high, `factors.${place}.high`, 60),
      moves: each.moves.map((move) => move.trim()).filter((move) => move !== ''),
    }
  })
  return { ...typed, name: text(typed.name, 'name', 80), summary: typed.summary.trim(), dimensions, factors }
}

function refuseTwins(parts: readonly { id: string }[], field: string): void {
  const seen = new Set<string>()
  parts.forEach((part, place) => {
    if (seen.has(part.id)) refuse('invalid', { why: 'twice' }, `${field}.${place}.id`)
    seen.add(part.id)
  })
}
