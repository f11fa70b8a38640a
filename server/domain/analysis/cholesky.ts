// A column whose remaining variance is below this is made of the ones before it, or constant: it stays zero.
const NOTHING_LEFT = 1e-12

/**
 * The columns of L with L L' = the matrix of products, each item multiplied by its scale; column by column. As rows of L' they
 * have the same distribution when weighted at random as the people the matrix was made of. Specification, section 5.
 */
export function choleskyColumns(products: Float64Array, scales: readonly number[]): Float64Array[] {
  const items = scales.length
  const columns = Array.from({ length: items }, () => new Float64Array(items))
  for (const [j, column] of columns.entries()) {
    const left = (row: number): number => {
      let rest = (products[row * items + j] ?? 0) * (scales[row] ?? 0) * (scales[j] ?? 0)
      for (let k = 0; k < j; k++) rest -= (columns[k]?.[row] ?? 0) * (columns[k]?.[j] ?? 0)
      return rest
    }
    const diagonal = left(j)
    if (diagonal <= NOTHING_LEFT) continue
    const root = Math.sqrt(diagonal)
    column[j] = root
    for (let row = j + 1; row < items; row++) column[row] = left(row) / root
  }
  return columns
}
