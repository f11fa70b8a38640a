import { and, desc, eq, lt, or } from 'drizzle-orm'
import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'

export type AuditRow = Row<'auditEntry'>
export type MailboxRow = Row<'mailboxMessage'>

/** Writes into the log, in the transaction of the decision that it tells of. */
export async function addEntry(db: Writer, entry: AuditRow): Promise<void> {
  await db.insert(db.t.auditEntry).values(entry)
}

/** A page of the log, newest first: of one workshop or of all; `before` is the last entry of the page before. */
export async function entries(db: Reader, wish: { workshop?: string; before?: string; limit: number }): Promise<AuditRow[]> {
  const { auditEntry } = db.t
  const last = wish.before === undefined ? undefined : await entryById(db, wish.before)
  const older = last && or(lt(auditEntry.at, last.at), and(eq(auditEntry.at, last.at), lt(auditEntry.id, last.id)))
  const here = wish.workshop === undefined ? undefined : eq(auditEntry.workshopId, wish.workshop)
  return await db.select().from(auditEntry).where(and(here, older)).orderBy(desc(auditEntry.at), desc(auditEntry.id)).limit(wish.limit)
}

async function entryById(db: Reader, id: string): Promise<AuditRow | undefined> {
  const { auditEntry } = db.t
  const [found] = await db.select().from(auditEntry).where(eq(auditEntry.id, id))
  return found
}

/** Puts into the mailbox what a demonstration would have mailed. */
export async function addMessage(db: Writer, message: MailboxRow): Promise<void> {
  await db.insert(db.t.mailboxMessage).values(message)
}

/** The newest messages first. */
export async function messages(db: Reader, limit: number): Promise<MailboxRow[]> {
  const { mailboxMessage } = db.t
  return await db.select().from(mailboxMessage).orderBy(desc(mailboxMessage.at), desc(mailboxMessage.id)).limit(limit)
}
