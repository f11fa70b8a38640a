import type { RoundResult } from '#server/domain/result.ts'
import type { FileRows } from '#server/domain/rows.ts'
import { type Cell, csv, harmless } from './csv.ts'

/** The columns, as `npm run analyse` reads them. `stages`: the project's own where the framework ties the factor to it. */
const COLUMNS = ['participant', 'group', 'unit', 'project', 'round', 'factor', 'stages', 'importance', 'readiness']

/**
 * The scores of a project as tidy rows: one for each person and factor. `newId` names each person in this file and nowhere else; the
 * names ascend with the order of the answers, so that neither they nor the rows tell who came when.
 */
export function scoresFile({ people }: FileRows, result: RoundResult, newId: () => string): string {
  const { project, round, factors } = result
  const ids = [...Array.from(people, newId)].sort()
  const unitNamed = unitNames(result)
  const rows = people.flatMap(({ group, unit, scores }, person) =>
    factors.map(({ id, stageMarked }, place): Cell[] => [
      ids[person] ?? '',
      group,
      unit === null ? null : unitNamed(unit),
      project.name,
      round,
      id,
      stageMarked ? project.stage : null,
      scores.importance?.[place] ?? null,
      scores.readiness?.[place] ?? null,
    ]),
  )
  return csv(COLUMNS, rows)
}

/** Units go by their names, which people know; where two would be called alike in the file, by their ids. */
function unitNames({ unitsShown }: RoundResult): (id: string) => string {
  const names = new Map(unitsShown.map(({ id, name }) => [id, harmless(name ?? id)]))
  return new Set(names.values()).size < names.size ? (id) => id : (id) => names.get(id) ?? id
}
