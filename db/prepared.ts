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
