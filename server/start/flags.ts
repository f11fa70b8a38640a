import { parseArgs } from 'node:util'
import { CannotStart } from './trouble.ts'

/** How the server was asked to start. */
export type Flags = { empty: boolean }

export function readFlags(args: readonly string[]): Flags {
  try {
    const { values } = parseArgs({ args: [...args], options: { empty: { type: 'boolean', default: false } } })
    return { empty: values.empty }
  } catch {
    throw new CannotStart(`It does not know '${args.join(' ')}'. There is one flag: npm start -- --empty starts without the demonstration.`)
  }
}
