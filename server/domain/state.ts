import type { Phase } from '#server/domain/round.ts'
import type { Group } from '#server/domain/stakeholders.ts'

/** How many of a group have joined, are scoring, are done. `joined` counts everyone who is here, the other two are parts of it. */
export type Progress = { joined: number; scoring: number; done: number }

/** What of a revealed round is on the wall: the overview of a project (no factor), or one factor. */
export type Spotlight = { project: string; factor: string | null }

/** The small state that is the same for every viewer of a workshop: counts and nothing else. */
export type SharedState = {
  workshop: string
  title: string
  archived: boolean
  round: number
  phase: Phase
  /** Epoch milliseconds at which the timer runs out, null without one; while paused, what is left. */
  closesAt: number | null
  leftWhenPaused: number | null
  progress: Record<Group, Progress>
  /** Before scoring: how many speak for a group by the set-up. Null for a sample, where the projects differ, and afterwards. */
  expected: Record<Group, number | null>
  listening: number
  observers: number
  /** How many asked for more time since the last extension. */
  moreTime: number
  /**
   * Once the round is revealed: when, which version of the frozen results holds (the same for all projects of the round), and a number
   * that rises whenever reasons have to be looked at again.
   */
  reveal: { at: number; version: number; words: number } | null
  spotlight: Spotlight | null
  /** The open join codes; for the wall, so that a replaced code changes there too. */
  codes: { code: string; group: Group | null }[]
  /** When the server made it, so that a device with a wrong clock still counts down rightly. */
  now: number
  /** The running build: a page of an older one renews itself once its answers are sent. */
  build: string
}
