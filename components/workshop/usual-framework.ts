import type { FrameworkListItem } from '#server/domain/views.ts'

/** The framework that a new workshop starts from where it is there: it covers the way from pilot to the whole city. */
const USUAL = 'scale-up'

export const usualFramework = (frameworks: readonly FrameworkListItem[]): FrameworkListItem | null =>
  frameworks.find((each) => each.id === USUAL) ?? frameworks[0] ?? null
