import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'
import { type Edition, resultOf } from '#db/queries/results.ts'
import { revealOf } from '#db/queries/rounds.ts'
import { revealedReasons } from '#db/queries/sheets.ts'
import type { Reader } from '#db/store.ts'
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
export type Ready = { plain: Buffer; gzip: Buffer; brotli: Buffer }

/** More projects than a city talks about in one evening. */
const MOST = 64
/** Of eleven: half the time of the usual, and hardly larger. */
const BROTLI_QUALITY = 5

/** Two thousand phones that ask after a reveal are one reading, one serialising and one compressing. */
export function makeResults(): Results {
  const results = new Map<string, Promise<RoundResult>>()
  const reasons = new Map<string, Promise<Record<string, Reasons>>>()
  const bytes = new WeakMap<object, Ready>()
  return {
    result: (db, edition) => {
      const { round, project, version } = edition
      return kept(results, `${round} ${project} ${version}`, async () => {
        const result = (await resultOf(db, edition)) ?? refuse('not-found')
        bytes.set(result, readyOf(result))
        return result
      })
    },
    reasons: (db, { round, project, words }) =>
      kept(reasons, `${round} ${project} ${words}`, async () => {
        const reveal = (await revealOf(db, round)) ?? refuse('not-ready', { why: 'not-revealed' })
        return await revealedReasons(db, reveal, project)
      }),
    ready: (answer) => (typeof answer === 'object' && answer !== null ? (bytes.get(answer) ?? null) : null),
  }
}

/** Whoever asks while it is being read waits for that reading; one that fails is forgotten. */
async function kept<Value>(memory: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> {
  const known = memory.get(key)
  if (known !== undefined) return await known
  const reading = read()
  const [oldest] = memory.keys()
  if (memory.size >= MOST && oldest !== undefined) memory.delete(oldest)
  memory.set(key, reading)
  try {
    return await reading
  } catch (error) {
    memory.delete(key)
    throw error
  }
}

function readyOf(result: RoundResult): Ready {
  const plain = Buffer.from(JSON.stringify({ result: { data: result } }))
  return {
    plain,
    gzip: gzipSync(plain),
    brotli: brotliCompressSync(plain, { params: { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  }
}
