import type { Outcome } from '#scripts/evaluate/classes.ts'
import { classes } from '#server/domain/analysis/classify-pair.ts'

/** A cell of the specification as it is written there ('0 / 0.4 / 0 / 1.7 / 98'), in per cent. */
export const written = (cell: string): number[] => cell.split('/').map(Number)

/** Ours in the same form, as many decimals as the specification gives. */
export const asWritten = ({ shares }: Outcome): string =>
  classes
    .map((name) => (100 * shares[name] >= 10 ? (100 * shares[name]).toFixed(0) : (100 * shares[name]).toFixed(1).replace(/\.0$/, '')))
    .join(' / ')

const THEIR_REPETITIONS = 20_000
/** Half a unit of the last digit that the specification writes. */
const rounding = (text: string): number => (text.includes('.') ? 0.05 : 0.5)

/** By how many standard errors of both simulations the two lie apart, once the rounding of the printed figure is allowed for. */
export function apart({ shares }: Outcome, cell: string, repetitions: number): number {
  const theirs = cell.split('/').map((text) => text.trim())
  return Math.max(
    ...classes.map((name, at) => {
      const text = theirs[at] ?? ''
      const [one, other] = [shares[name], Number(text) / 100]
      // Of an event that never came, the rule of three says how common it may still be.
      const middle = Math.min(1 - 1 / repetitions, Math.max(1 / repetitions, (one + other) / 2))
      const error = Math.sqrt(middle * (1 - middle) * (1 / repetitions + 1 / THEIR_REPETITIONS))
      return Math.max(0, Math.abs(one - other) - rounding(text) / 100) / error
    }),
  )
}
