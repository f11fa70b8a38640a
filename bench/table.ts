export type Cell = string | number

/** Prints a table with aligned columns, and a title above it. */
export function printTable(title: string, head: string[], rows: Cell[][], notes: string[] = []): void {
  const texts = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...texts.map((row) => (row[column] ?? '').length)))
  const line = (row: string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')
  const [first = [], ...rest] = texts
  console.log(`\n${title}\n${line(first)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`)
  for (const row of rest) console.log(line(row))
  for (const note of notes) console.log(note)
}

export const ms = (value: number): string => (Number.isNaN(value) ? '?' : value < 10 ? value.toFixed(2) : value.toFixed(0))

/** Quantile of unsorted numbers, linear between neighbours (type 7); NaN of none. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const place = (sorted.length - 1) * p
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? low
  return low + (high - low) * (place - Math.floor(place))
}

/** Ratios of turns as three cells: the median, the smallest, the largest. */
export const times = (ratios: readonly number[]): string[] =>
  [quantile(ratios, 0.5), Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2))
