import { refuse } from '#server/domain/errors.ts'

/** Where a project stands. The order is the way it should go. */
export const stages = ['idea', 'proof-of-value', 'pilot', 'scaling', 'routine'] as const
export type Stage = (typeof stages)[number]

export const domains = [
  'mobility',
  'energy',
  'environment',
  'safety',
  'health',
  'housing',
  'public-space',
  'services',
  'economy',
  'other',
] as const
export type Domain = (typeof domains)[number]

export type ProjectContent = {
  name: string
  summary: string
  domain: Domain
  neighbourhoods: string[]
  stage: Stage
  /** Day since when it stands there, `YYYY-MM-DD`, or null where nobody knows. */
  stageSince: string | null
}

export const NAME_LENGTH = 120
export const SUMMARY_LENGTH = 600

/** A day that exists: `2026-02-30` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Takes what was typed, trimmed, or refuses it naming the field. `today` as `YYYY-MM-DD`. */
export function checkProject(typed: ProjectContent, today: string): ProjectContent {
  const name = typed.name.trim()
  const summary = typed.summary.trim()
  if (name === '') refuse('invalid', { why: 'empty' }, 'name')
  if (name.length > NAME_LENGTH) refuse('invalid', { why: 'too-long', most: NAME_LENGTH }, 'name')
  if (summary.length > SUMMARY_LENGTH) refuse('invalid', { why: 'too-long', most: SUMMARY_LENGTH }, 'summary')
  if (typed.stageSince !== null && !isDay(typed.stageSince)) refuse('invalid', { why: 'not-a-day' }, 'stageSince')
  if (typed.stageSince !== null && typed.stageSince > today) refuse('invalid', { why: 'in-the-future' }, 'stageSince')
  const neighbourhoods = [...new Set(typed.neighbourhoods.map((each) => each.trim()).filter((each) => each !== ''))]
  return { ...typed, name, summary, neighbourhoods }
}
