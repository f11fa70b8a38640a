import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const BYTES = 32
/** Read and written by its owner, by nobody else. */
const OWNER_ALONE = 0o600
const OTHERS = 0o077

export type Secret = { value: string; made: boolean; wasOpen: boolean }

/**
 * The secret that signs cookies and links; made the first time. A secret that others on the machine could read is closed to them,
 * and `wasOpen` says so.
 */
export function readSecret(file: string): Secret {
  const made = makeSecret(file)
  const value = readFileSync(file, 'utf8').trim()
  if (value.length < BYTES)
    throw new Error(`The secret in ${file} is damaged. Restore it from a backup, or delete the file: then everybody signs in anew.`)
  // Windows has no such bits and answers 0666 for every file.
  const wasOpen = process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0
  if (wasOpen) chmodSync(file, OWNER_ALONE)
  return { value, made, wasOpen }
}

function makeSecret(file: string): boolean {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, `${randomBytes(BYTES).toString('base64url')}\n`, { flag: 'wx', mode: OWNER_ALONE, flush: true })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
