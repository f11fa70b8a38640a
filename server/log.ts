import { writeSync } from 'node:fs'
import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from '#server/env.ts'

export type Log = Logger

/**
 * The log: JSON lines on the output. Never a token, a body, an address, a name or a score: requests are named by their pattern
 * (`/seat/[token]`), errors by what they are.
 */
export function makeLog(level: LogLevel, destination: DestinationStream = output): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: withoutFacts } }
  return pino(options, destination)
}

/**
 * Lines go out as they come. pino's own buffer would try for ever at the exit where nobody reads the output any more (a terminal was
 * closed, the other end of a pipe has gone): the process would never end, and keep its data folder.
 */
const output: DestinationStream = {
  write: (line) => {
    try {
      writeSync(STDOUT, line)
    } catch {
      // There is nobody left to tell, or they are far behind: a server does not wait for its reader.
    }
  },
}
const STDOUT = 1

/**
 * What may be told of an error: its kind, its code and where it happened. Its message may quote what somebody typed (a database
 * names the values of a row), so only the messages of our own mistakes, which are plain `Error`s and programming errors, are told.
 */
function withoutFacts(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error ? error.code : undefined
  const cause: unknown = error.cause === undefined ? undefined : withoutFacts(error.cause)
  return { kind: error.name, code, message: mayTell(error) ? error.message : undefined, stack: frames(error), cause }
}

const OUR_OWN = ['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'AssertionError']
const mayTell = (error: Error): boolean => OUR_OWN.includes(error.name) && !('query' in error) && error.constructor.name !== 'DatabaseError'

// The first lines of a stack repeat the message.
const frames = (error: Error): string | undefined =>
  error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
