/** Which rule of the database a change broke. */
export type ConstraintKind = 'unique' | 'foreign-key' | 'not-null' | 'check'

/** A rule that the database itself keeps was broken; both stores say it in this form. */
export class ConstraintError extends Error {
  readonly kind: ConstraintKind

  constructor(kind: ConstraintKind) {
    super(`The database refused the change: ${kind}`)
    this.name = 'ConstraintError'
    this.kind = kind
  }
}

/** A statement failed for another reason. Carries the database's code and no statement and no values: they may be scores. */
export class StoreError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'StoreError'
    this.code = code
  }
}

/** The codes of SQLite by name, those of PostgreSQL by number. */
const kinds: Record<string, ConstraintKind> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign-key',
  SQLITE_CONSTRAINT_NOTNULL: 'not-null',
  SQLITE_CONSTRAINT_CHECK: 'check',
  '23505': 'unique',
  '23503': 'foreign-key',
  '23502': 'not-null',
  '23514': 'check',
}

/** The same error for the same mishap on both stores; what is no error of the database comes back as it is. */
export function normalised(error: unknown): unknown {
  const found = databaseError(error)
  if (found === null) return error
  const kind = kinds[found.code]
  return kind === undefined ? new StoreError(found.code, `The database failed (${found.code}).`) : new ConstraintError(kind)
}

/** PostgreSQL's error sits in the cause of drizzle's, SQLite's may come bare. */
function databaseError(error: unknown): { code: string } | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (!('code' in each) || typeof each.code !== 'string') continue
    if (each.code.startsWith('SQLITE_') || 'severity' in each) return { code: each.code }
  }
  return null
}

/** A backup or restore cannot be done; the sentence says why and what to do. */
export class BackupTrouble extends Error {
  override readonly name = 'BackupTrouble'
}
