import type { Sheet } from '#server/domain/sheet.ts'
import type { MySheets } from '#server/domain/views.ts'

/** One screen of the phone while scoring: a factor, the five that matter most, the path, and at the end the close of one's own sheet. */
export type Step =
  | { kind: 'factor'; project: string; factor: string }
  | { kind: 'top-five'; project: string }
  | { kind: 'path'; project: string }
  | { kind: 'finish' }

type Asked = Pick<MySheets, 'seat' | 'topFive' | 'factors' | 'factorIds' | 'projects'>

/** All screens of a seat in their order: project after project. Observers are asked for reasons only. */
export function stepsOf(asked: Asked): Step[] {
  const scores = asked.seat.role === 'participant'
  const ofProject = (project: string): Step[] => [
    ...asked.factors.map(({ id }): Step => ({ kind: 'factor', project, factor: id })),
    ...(scores && asked.topFive ? [{ kind: 'top-five', project } as const] : []),
    ...(scores ? [{ kind: 'path', project } as const] : []),
  ]
  return [...asked.projects.flatMap(({ id }) => ofProject(id)), { kind: 'finish' }]
}

/** How many the top five can hold here. */
export const mostPicks = (asked: Pick<MySheets, 'factors'>): number => Math.min(5, asked.factors.length)

/** Whether a screen has its answer. For an observer a reason is one; nobody has to give any. */
export function isAnsweredAt(step: Step, asked: Asked): boolean {
  if (step.kind === 'finish') return asked.projects.every(({ sheet }) => sheet.done)
  const project = asked.projects.find(({ id }) => id === step.project)
  if (project === undefined) return false
  if (step.kind === 'path') return project.sheet.path !== null
  if (step.kind === 'top-five') return project.sheet.topFive.length === mostPicks(asked)
  if (asked.seat.role === 'observer') return (project.reasons[step.factor] ?? '') !== ''
  return hasBoth(project.sheet, asked.factorIds.indexOf(step.factor))
}

const hasBoth = (sheet: Sheet, place: number): boolean =>
  (sheet.importance[place] ?? null) !== null && (sheet.readiness === null || (sheet.readiness[place] ?? null) !== null)

/** The screens that are still open, as places in the list. */
export const openAmong = (steps: readonly Step[], asked: Asked): number[] =>
  steps.flatMap((step, place) => (step.kind !== 'finish' && !isAnsweredAt(step, asked) ? [place] : []))

/** Where somebody who comes (back) begins: at the first open screen, or at the end where nothing is open. */
export const startAt = (steps: readonly Step[], asked: Asked): number => openAmong(steps, asked)[0] ?? steps.length - 1
