import { onScale, type Scale } from '#server/domain/scale.ts'
import { addPair, type CrossTable, emptyTable } from './cross-table.ts'
import { pointsOn, type Score } from './histogram.ts'

/** One person's scores of the same items in two rounds; null for a round without a sheet. */
export type TwoRounds = { group: number; before: readonly Score[] | null; after: readonly Score[] | null }

/** Per group and item the table of before against after, which `roundChangeOf` and `dropoutOf` take. */
export function countMoves(people: readonly TwoRounds[], groups: number, items: number, scale: Scale): CrossTable[][] {
  const tables = Array.from({ length: groups }, () => Array.from({ length: items }, () => emptyTable(scale)))
  const none = pointsOn(scale)
  const place = (score: Score | undefined) => (typeof score === 'number' && onScale(score, scale) ? score - scale.min : none)
  for (const { group, before, after } of people)
    for (const [item, table] of (tables[group] ?? []).entries()) addPair(table, place(before?.[item]), place(after?.[item]))
  return tables
}
