import { postgresWords } from '#db/columns.ts'
import { tables } from '#db/schema/tables.ts'

export const postgresTables = tables(postgresWords)

// drizzle-kit finds tables by the names that a module exports.
export const {
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
} = postgresTables
