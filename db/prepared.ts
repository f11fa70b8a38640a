import { type SQL, sql } from 'drizzle-orm'

/**
 * A statement that is built once for each connection instead of at each call: for the few that run at every answer.
 * `make` builds it with placeholders; the answer hands out the ready one for a reader or writer.
 */
export function prepared<Connection extends object, Statement>(make: (db: Connection) => Statement): (db: Connection) => Statement {
  const ready = new WeakMap<Connection, Statement>()
  return (db) => {
    const known = ready.get(db)
    if (known !== undefined) return known
    const statement = make(db)
    ready.set(db, statement)
    return statement
  }
}

/**
 * A text that a prepared question compares with. SQLite plans a join anew whenever a bare placeholder in it gets another value, in
 * case another plan suited that value better; behind a cast it does not look. Measured: 2 µs instead of 18 for the join of an answer.
 */
export const given = (name: string): SQL<string> => sql<string>`cast(${sql.placeholder(name)} as text)`
/** The same for a whole number. */
export const givenNumber = (name: string): SQL<number> => sql<number>`cast(${sql.placeholder(name)} as integer)`
