import { editionOf, newestResults } from '#db/queries/results.ts'
import { revealOf } from '#db/queries/rounds.ts'
import { fileRows } from '#db/queries/sheets.ts'
import type { Reader } from '#db/store.ts'
import { change } from '#server/api/change.ts'
import { gate } from '#server/api/gate.ts'
import { theRound } from '#server/api/loading.ts'
import { inWorkshop } from '#server/domain/common.input.ts'
import { refuse } from '#server/domain/errors.ts'
import * as input from '#server/domain/result.input.ts'
import type { FileOfScores, RoundResult } from '#server/domain/result.ts'
import type { FileRows } from '#server/domain/rows.ts'
import { byGroup } from '#server/domain/stakeholders.ts'
import { analyseCommand } from '#server/exports/command.ts'
import { scoresFile } from '#server/exports/scores.ts'

export const exportProcedures = {
  /** What the file of each revealed project holds, and how to analyse it; empty before the reveal. */
  exports: gate('result.exports')
    .input(inWorkshop)
    .query(
      ({ ctx, input: { workshop } }): Promise<FileOfScores[]> =>
        ctx.house.store.read(async (db) => {
          const files: FileOfScores[] = []
          for (const project of (await theRound(db, workshop)).projectIds) {
            const file = await fileOf(db, workshop, project)
            if (file !== null) files.push(about(file))
          }
          return files
        }),
    ),

  /** The file itself; that it was taken is written into the log. */
  export: gate('result.export')
    .input(input.oneProject)
    .mutation(async ({ ctx, input: { workshop, project } }): Promise<{ csv: string }> => {
      const { rows, result } = await change(ctx, { workshop, facts: { project } }, async (db) => {
        const file = (await fileOf(db, workshop, project)) ?? refuse('not-ready', { why: 'not-revealed' })
        return file.rows.people.length > 0 ? file : refuse('not-ready', { why: 'nothing-to-take' })
      })
      return { csv: scoresFile(rows, result, ctx.newId) }
    }),
}

type File = { rows: FileRows; result: RoundResult }

/** The file of a project in the last revealed round that has it; null before its reveal. */
async function fileOf(db: Reader, workshop: string, project: string): Promise<File | null> {
  const edition = await editionOf(db, { workshop, project })
  const reveal = edition === null ? null : await revealOf(db, edition.round)
  if (reveal === null) return null
  const frozen = (await newestResults(db, reveal)).find((each) => each.projectId === project)
  return frozen === undefined ? null : { rows: await fileRows(db, reveal, frozen), result: frozen.content }
}

function about({ rows, result }: File): FileOfScores {
  const { project, round, factors } = result
  return {
    project: { id: project.id, name: project.name },
    round,
    factors: factors.map(({ id, name }) => ({ id, name })),
    groups: byGroup((group) => ({
      state: rows.groups[group],
      people: rows.people.filter((each) => each.group === group).length,
      least: result.groups[group].least,
    })),
    units: rows.units,
    command: analyseCommand(result),
  }
}
