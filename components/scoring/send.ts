import type { Patch } from '#server/domain/sheet.ts'
import type { Saved } from '#server/domain/views.ts'

/** A server that has not answered by then is treated like none; the same keys go again. */
const PATIENCE = 20_000

export type Answer<T> =
  | { kind: 'done'; result: T }
  | { kind: 'refused'; code: string; facts: Record<string, string | number | boolean | null> }
  | { kind: 'unreachable' }

/**
 * Calls a procedure in tRPC's plain form. A phone needs no more of the client library than this, and the library costs more than
 * the rest of the phone's code together.
 */
export async function call<T>(procedure: string, input: object, leaving = false): Promise<Answer<T>> {
  return post(procedure, input, leaving)
    .then(async (response) => understood<T>(response.status, await response.text()))
    .catch((): Answer<T> => ({ kind: 'unreachable' }))
}

/** Asks a query procedure. */
export async function ask<T>(procedure: string, input: object): Promise<Answer<T>> {
  const address = `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`
  return fetch(address, { signal: patience() })
    .then(async (response) => understood<T>(response.status, await response.text()))
    .catch((): Answer<T> => ({ kind: 'unreachable' }))
}

const post = (procedure: string, input: object, leaving: boolean) =>
  fetch(`/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    // Lets a small request finish although its page is being closed.
    keepalive: leaving,
    signal: patience(),
  })

/** AbortSignal.timeout is younger than some of the phones. */
function patience(): AbortSignal {
  const control = new AbortController()
  setTimeout(() => control.abort(), PATIENCE)
  return control.signal
}

/** What the server's words mean. Anything that is not clearly its yes or its no counts as not reached (a proxy, a captive portal). */
export function understood<T>(status: number, text: string): Answer<T> {
  const said = parsed(text)
  if (status >= 200 && status < 300 && said?.result !== undefined) return { kind: 'done', result: said.result.data }
  const refusal = said?.error?.data?.refusal
  if (typeof refusal?.code === 'string') return { kind: 'refused', code: refusal.code, facts: refusal.facts ?? {} }
  // A 'no' without a reason of ours: a request that the server cannot read, or that is too large for it.
  if (status === 413 || (status === 400 && said?.error !== undefined)) return { kind: 'refused', code: 'invalid', facts: {} }
  return { kind: 'unreachable' }
}

function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export type Post = (patches: readonly Patch[], leaving: boolean) => Promise<Answer<Saved>>

/** How one seat's answers reach the server. The seat is named, so that answers never land on the sheet of whoever sits here now. */
export const postFor =
  (workshop: string, seat: string, round: number): Post =>
  (patches, leaving) =>
    call<Saved>('sheet.save', { workshop, seat, round, v: 1, patches }, leaving)
