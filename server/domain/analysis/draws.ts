import type { Resampling } from './alignment.ts'
import { choleskyColumns } from './cholesky.ts'
import type { ItemMean } from './item-means.ts'
import { normals } from './normals.ts'
import type { Spread } from './spread.ts'

type Side = { means: readonly ItemMean[]; spread: Spread; everyone: boolean }
type Pair = { a: number; b: number; items: readonly number[] }

/**
 * The Gaussian multiplier bootstrap: whole people are weighted at random, never single answers, since one person's answers hang
 * together. Per pair, how far each draw's squared distance lies from the middle of its distribution. Mammen 1993; section 5.
 */
export function drawnDistances(sides: readonly Side[], pairs: readonly Pair[], { seed, resamples }: Resampling): Float64Array[] {
  const drawn = pairs.map(() => new Float64Array(Math.max(0, Math.floor(resamples) || 0)))
  if (pairs.length === 0) return drawn
  const normal = normals(seed)
  const centres = sides.map(({ means }) => Float64Array.from(means, ({ mean }) => mean))
  const errors = sides.map(({ means }) => Float64Array.from(means, ({ error }) => error))
  const means = centres.map((centre) => new Float64Array(centre))
  const draws = sides.map(drawOf)
  const middles = pairs.map((pair) => squared(centres, pair) + chance(errors, pair))
  for (let resample = 0; resample < (drawn[0]?.length ?? 0); resample++) {
    for (const [at, draw] of draws.entries()) draw(normal, centres[at] ?? NONE, means[at] ?? NONE)
    for (const [at, pair] of pairs.entries()) {
      const into = drawn[at]
      if (into) into[resample] = squared(means, pair) - (middles[at] ?? 0)
    }
  }
  return drawn
}

const NONE = new Float64Array(0)

/** Puts one draw of a group's means into `into`. */
type Draw = (normal: () => number, centre: Float64Array, into: Float64Array) => void

/** A matrix is first taken apart into as many rows as items, which makes the cost independent of the number of people. */
function drawOf({ means, spread, everyone }: Side): Draw {
  const items = means.length
  const scales = means.map(({ scale }) => scale)
  const wavering = Float64Array.from(means, (item) => Math.sqrt(item.wavering))
  const triangular = spread.kind === 'products'
  const rows = spread.kind === 'products' ? choleskyColumns(spread.products, scales) : spread.rows.map((row) => scaled(row, scales))
  return (normal, centre, into) => {
    into.set(centre)
    for (let at = 0; at < rows.length; at++) addRow(into, rows[at] ?? NONE, normal(), triangular ? at : 0)
    if (everyone) for (let item = 0; item < items; item++) into[item] = (into[item] ?? 0) + normal() * (wavering[item] ?? 0)
  }
}

function addRow(into: Float64Array, row: Float64Array, weight: number, from: number): void {
  for (let item = from; item < row.length; item++) into[item] = (into[item] ?? 0) + weight * (row[item] ?? 0)
}

const scaled = (row: Float64Array, scales: readonly number[]): Float64Array => row.map((deviation, item) => deviation * (scales[item] ?? 0))

/** Mean squared difference of two groups' means over the items they share. */
function squared(means: readonly Float64Array[], { a, b, items }: Pair): number {
  const one = means[a] ?? NONE
  const other = means[b] ?? NONE
  let sum = 0
  for (const item of items) sum += ((one[item] ?? 0) - (other[item] ?? 0)) ** 2
  return sum / items.length
}

/** C: what chance alone adds to it, on average. */
const chance = (errors: readonly Float64Array[], { a, b, items }: Pair): number =>
  items.reduce((sum, item) => sum + (errors[a]?.[item] ?? 0) + (errors[b]?.[item] ?? 0), 0) / items.length
