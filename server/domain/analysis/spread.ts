import { everyone, type Grid, NO_SCORE } from './grid.ts'

/**
 * How the answers of one group hang together, item by item: deviations from the items' means, 0 where somebody gave no score.
 * A group with more people than items keeps the one F x F matrix of their products (its lower triangle, row by row) instead of
 * its rows, so that no later step depends on how many there are. Specification, sections 5 and 7.
 */
export type Spread = { kind: 'rows'; rows: Float64Array[] } | { kind: 'products'; products: Float64Array }

/** `means`: one per item, as places on the scale (0 is its lowest point); null leaves the item out. */
export function spreadOf(grid: Grid, means: readonly (number | null)[], people: readonly number[] = everyone(grid)): Spread {
  const deviations = deviationTable(means, grid.points)
  const rowOf = (person: number | undefined) => fillRow(new Float64Array(means.length), grid, person, deviations)
  if (people.length <= means.length) return { kind: 'rows', rows: people.map(rowOf) }
  return { kind: 'products', products: productsOf(people, means.length, (into, person) => fillRow(into, grid, person, deviations)) }
}

/** Deviation by item and place, the first column for no score; an item that is left out deviates by 0 for everybody. */
function deviationTable(means: readonly (number | null)[], points: number): Float64Array {
  const table = new Float64Array(means.length * (points + 1))
  for (const [item, mean] of means.entries()) {
    for (let place = 0; place < points; place++) table[item * (points + 1) + 1 + place] = mean === null ? 0 : place - mean
  }
  return table
}

function fillRow(row: Float64Array, { items, points, places }: Grid, person: number | undefined, deviations: Float64Array): Float64Array {
  if (person === undefined) return row.fill(0)
  for (let item = 0; item < items; item++)
    row[item] = deviations[item * (points + 1) + 1 + (places[person * items + item] ?? NO_SCORE)] ?? 0
  return row
}

/** U'U, the one step whose cost grows with people: people x F^2 / 2. Four people at a time, which halves the reading and writing. */
function productsOf<T>(people: readonly T[], items: number, fill: (into: Float64Array, person: T | undefined) => void): Float64Array {
  const products = new Float64Array(items * items)
  const [one, two, three, four] = [new Float64Array(items), new Float64Array(items), new Float64Array(items), new Float64Array(items)]
  for (let at = 0; at < people.length; at += 4) {
    fill(one, people[at])
    fill(two, people[at + 1])
    fill(three, people[at + 2])
    fill(four, people[at + 3])
    addProducts(products, one, two, three, four)
  }
  return products
}

function addProducts(products: Float64Array, one: Float64Array, two: Float64Array, three: Float64Array, four: Float64Array): void {
  const items = one.length
  for (let row = 0; row < items; row++) {
    const [a, b, c, d] = [one[row] ?? 0, two[row] ?? 0, three[row] ?? 0, four[row] ?? 0]
    for (let at = 0; at <= row; at++) {
      const cell = row * items + at
      products[cell] = (products[cell] ?? 0) + a * (one[at] ?? 0) + b * (two[at] ?? 0) + c * (three[at] ?? 0) + d * (four[at] ?? 0)
    }
  }
}

/** The same spread over some of the items, in ascending order. Rows of more people than that become a matrix. */
export function spreadOver(spread: Spread, items: readonly number[], all: number): Spread {
  if (spread.kind === 'rows') {
    const rows = spread.rows.map((row) => Float64Array.from(items, (item) => row[item] ?? 0))
    if (rows.length <= items.length) return { kind: 'rows', rows }
    return { kind: 'products', products: productsOf(rows, items.length, (into, row) => into.set(row ?? new Float64Array(items.length))) }
  }
  const products = new Float64Array(items.length ** 2)
  for (const [row, item] of items.entries()) {
    for (let at = 0; at <= row; at++) products[row * items.length + at] = spread.products[item * all + (items[at] ?? 0)] ?? 0
  }
  return { kind: 'products', products }
}
