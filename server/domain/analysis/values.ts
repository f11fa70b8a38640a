import type { Score } from './histogram.ts'
import { told } from './slack.ts'

/** Distinct values in ascending order, and how many of each group have them. Measures that know no scale work from this. */
export type Table = { values: number[]; counts: number[][] }

/** The numbers among the scores. */
export const given = (scores: readonly Score[]): number[] => scores.filter((score): score is number => told(score) !== null)

/** The length of the longest row. */
export const longest = (rows: readonly (readonly Score[])[]): number => rows.reduce((most, row) => Math.max(most, row.length), 0)

/** Counts the values of several groups side by side. */
export function tableOf(groups: readonly (readonly Score[])[]): Table {
  const numbers = groups.map(given)
  const values = [...new Set(numbers.flat().map((value) => value + 0))].sort((one, other) => one - other)
  const place = new Map(values.map((value, at) => [value, at]))
  const counts = numbers.map((group) => {
    const row: number[] = new Array(values.length).fill(0)
    for (const value of group) {
      const at = place.get(value + 0) ?? 0
      row[at] = (row[at] ?? 0) + 1
    }
    return row
  })
  return { values, counts }
}

/** Mid-ranks of the distinct values (ties share the mean of their places), from how often each occurs. */
export function midRanks(counts: readonly number[]): number[] {
  let passed = 0
  return counts.map((count) => {
    passed += count
    return passed - (count - 1) / 2
  })
}

/** The sum over ties of t^3 - t. */
export const tiesOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count ** 3 - count, 0)

/** Mid-ranks of each of these numbers, in their own order. */
export function ranksOf(numbers: readonly number[]): number[] {
  const { values, counts } = tableOf([numbers])
  const ranks = midRanks(counts[0] ?? [])
  const rankOf = new Map(values.map((value, at) => [value, ranks[at] ?? 0]))
  return numbers.map((value) => rankOf.get(value + 0) ?? 0)
}

/** Positions where both sides have a number. */
export function pairsOf(x: readonly Score[], y: readonly Score[]): { x: number[]; y: number[] } {
  const both: { x: number[]; y: number[] } = { x: [], y: [] }
  for (let at = 0; at < Math.min(x.length, y.length); at++) {
    const one = told(x[at] ?? null)
    const other = told(y[at] ?? null)
    if (one === null || other === null) continue
    both.x.push(one)
    both.y.push(other)
  }
  return both
}

/** Mean and median of ascending values with their counts; null without any. */
export function centreOf(values: readonly number[], counts: readonly number[]): { mean: number | null; median: number | null } {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const sum = values.reduce((total, value, at) => total + value * (counts[at] ?? 0), 0)
  if (n === 0) return { mean: null, median: null }
  const low = valueAt(values, counts, Math.floor((n - 1) / 2))
  const high = valueAt(values, counts, Math.floor(n / 2))
  return { mean: told(sum / n), median: told((low + high) / 2) }
}

/** The value at this place of the sorted scores. */
function valueAt(values: readonly number[], counts: readonly number[], order: number): number {
  let passed = 0
  for (const [at, count] of counts.entries()) {
    passed += count
    if (passed > order) return values[at] ?? 0
  }
  return 0
}
