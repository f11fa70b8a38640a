import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Where a file lies that was named on the command line. npm runs us in the project's folder; names count from where it was called. */
export function placeOf(name: string): string | number {
  if (name === '-') return STANDARD_INPUT
  const fromCaller = resolve(process.env.INIT_CWD ?? '.', name)
  return existsSync(fromCaller) ? fromCaller : resolve(name)
}

const STANDARD_INPUT = 0
