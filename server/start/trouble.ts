import { DataFolderInUse } from '#db/data-folder.ts'
import { SchemaTooNew } from '#db/migrate.ts'
import { WrongEnvironment } from '#server/env.ts'

/** Something that keeps Concord from starting and that the operator can mend; the message says how. */
export class CannotStart extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'CannotStart'
  }
}

/** What to print when a start fails: a sentence where the operator can mend it, else where it happened. */
export function explain(error: unknown): string {
  const known = [CannotStart, DataFolderInUse, SchemaTooNew, WrongEnvironment]
  if (error instanceof Error && known.some((kind) => error instanceof kind)) return `Concord did not start. ${error.message}`
  const mendable = aboutDisk(error)
  if (mendable !== null) return `Concord did not start. ${mendable}`
  return `Concord did not start, for a reason that it does not know:\n${error instanceof Error ? error.stack : String(error)}`
}

function aboutDisk(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return null
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') return `This account may not write ${error.path}.`
  if (error.code === 'ENOSPC') return `The disk that holds ${error.path} is full.`
  return null
}
