import type { Group } from '#server/domain/stakeholders.ts'

/**
 * What a rule has to say, before it has words: the name of a message in `findings` and what goes into it. No words of ours in here, so
 * that every language can put the facts in its own order.
 */
export type Sentence = { key: string; facts: Facts }
export type Facts = Record<string, Fact>

/** What a message is filled with. A plain string is a choice between forms, a plain number a count. */
export type Fact =
  | string
  | number
  | { groups: readonly Group[] }
  | { factors: readonly FactorName[] }
  /** Points of the scale, told with one decimal. */
  | { points: number }
  /** A figure told without decimals: the index. */
  | { whole: number }
  /** A share from 0 to 1. */
  | { percent: number }
  /** What somebody typed: the name of a unit, of a project. */
  | { name: string }
  /** A part of the sentence with facts of its own, or several of them with 'and' before the last. */
  | { part: Sentence }
  | { list: readonly Sentence[] }

export type FactorName = { id: string; name: string }
export type Pair = { a: Group; b: Group }

export const sentence = (key: string, facts: Facts = {}): Sentence => ({ key, facts })

export const nameOf = ({ id, name }: FactorName): FactorName => ({ id, name })
