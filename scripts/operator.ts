import { readFileSync } from 'node:fs'
import { DataFolderInUse } from '#db/data-folder.ts'
import { BackupTrouble } from '#db/errors.ts'
import { SchemaTooNew } from '#db/migrate.ts'
import { WrongEnvironment } from '#server/env.ts'

/** A command was called in a way that it does not know. */
export class Usage extends Error {}

/** Does the work of an operator's command. What an operator can mend is told in a sentence, without a stack; it ends with 1. */
export async function tellTrouble(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const known = [Usage, BackupTrouble, DataFolderInUse, SchemaTooNew, WrongEnvironment]
    if (!(error instanceof Error) || !known.some((kind) => error instanceof kind)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/** The version of this program, as package.json says. */
export function programVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return manifest.version
}
