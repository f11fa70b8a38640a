import { type Edition, resultOf } from '#db/queries/results.ts'
import { revealOf } from '#db/queries/rounds.ts'
import { revealedReasons } from '#db/queries/sheets.ts'
import type { Reader } from '#db/store.ts'
import { type Kept, kept } from '#server/api/kept.ts'
import { type Ready, readyOf } from '#server/api/ready.ts'
import { refuse } from '#server/domain/errors.ts'
import type { Reasons, RoundResult } from '#server/domain/result.ts'

/** What is the same for everybody of one project and edition, read from the store once. */
export type Results = {
  result(db: Reader, edition: Edition): Promise<RoundResult>
  /** By factor, with those that are hidden. */
  reasons(db: Reader, edition: Edition): Promise<Record<string, Reasons>>
  /** The answer that holds this result as a procedure sends it, made once; null for anything that is no frozen result. */
  ready(answer: unknown): Ready | null
}

/** More projects than a city talks about in one evening. */
const MOST = 64

/** Two thousand phones that ask after a reveal are one reading, one serialising and one compressing. */
export function makeResults(): Results {
  const results: Kept<RoundResult> = new Map()
  const reasons: Kept<Record<string, Reasons>> = new Map()
  const bytes = new WeakMap<object, Ready>()
  return {
    result: (db, edition) => {
      const { round, project, version } = edition
      return kept(results, MOST, { of: `${round} ${project}`, edition: `${version}` }, async () => {
        const result = (await resultOf(db, edition)) ?? refuse('not-found')
        // As a procedure sends it.
        bytes.set(result, readyOf(JSON.stringify({ result: { data: result } })))
        return result
      })
    },
    reasons: (db, { round, project, words }) =>
      kept(reasons, MOST, { of: `${round} ${project}`, edition: `${words}` }, async () => {
        const reveal = (await revealOf(db, round)) ?? refuse('not-ready', { why: 'not-revealed' })
        return await revealedReasons(db, reveal, project)
      }),
    ready: (answer) => (typeof answer === 'object' && answer !== null ? (bytes.get(answer) ?? null) : null),
  }
}
