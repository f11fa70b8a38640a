import type { Words } from '#db/columns.ts'
import { auditEntryTable, mailboxMessageTable } from '#db/schema/activity.ts'
import { cityTable } from '#db/schema/city.ts'
import { frameworkTable, frameworkVersionTable } from '#db/schema/frameworks.ts'
import { accountTable, signInTokenTable } from '#db/schema/people.ts'
import { projectTable } from '#db/schema/projects.ts'
import { resultTable } from '#db/schema/results.ts'
import { revealTable, roundTable } from '#db/schema/rounds.ts'
import { participantTable } from '#db/schema/seats.ts'
import { reasonTable, sheetTable } from '#db/schema/sheets.ts'
import { joinCodeTable, screenTable, workshopFacilitatorTable, workshopProjectTable, workshopTable } from '#db/schema/workshops.ts'

export type Tables = ReturnType<typeof tables>
/** A row as it comes out: `Row<'project'>`. */
export type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']

/** All tables of Concord, in the words of one store. */
export function tables(c: Words) {
  const city = cityTable(c)
  const account = accountTable(c)
  const signInToken = signInTokenTable(c)
  const auditEntry = auditEntryTable(c)
  const mailboxMessage = mailboxMessageTable(c)
  const framework = frameworkTable(c, account)
  const frameworkVersion = frameworkVersionTable(c, framework)
  const project = projectTable(c, account)
  const workshop = workshopTable(c, account, frameworkVersion)
  const workshopFacilitator = workshopFacilitatorTable(c, workshop, account)
  const workshopProject = workshopProjectTable(c, workshop, project)
  const joinCode = joinCodeTable(c, workshop)
  const screen = screenTable(c, workshop, account)
  const participant = participantTable(c, workshop)
  const round = roundTable(c, workshop, account)
  const reveal = revealTable(c, round, account)
  const result = resultTable(c, round, project)
  const sheet = sheetTable(c, participant, project, round, workshop)
  const reason = reasonTable(c, participant, project, round, workshop)
  return {
    city,
    account,
    signInToken,
    auditEntry,
    mailboxMessage,
    framework,
    frameworkVersion,
    project,
    workshop,
    workshopFacilitator,
    workshopProject,
    joinCode,
    screen,
    participant,
    round,
    reveal,
    result,
    sheet,
    reason,
  }
}
