import type { Request } from '#server/api/context.ts'
import type { AppRouter } from '#server/api/root.ts'

/**
 * Calls procedures inside the process. What it throws is a TRPCError whose `cause` is a Refusal, with `code`, `facts` and `field`; a
 * page of another module graph knows it by `cause.name === 'Refusal'`.
 */
export type Caller = ReturnType<AppRouter['createCaller']>

/** What server/main.ts hangs on `globalThis` for pages, handlers and next-auth: the only way from there to the data. */
export type Concord = {
  /** Calls as whoever sent a request. A handler that takes somebody in hands over `setCookie` and sends the lines along. */
  callerFor(request: Request): Caller
  /** Calls as the server itself: for next-auth, the live channel and jobs. */
  system: Caller
  publicUrl(): string
  build: string
  /** What next-auth signs its sessions with. */
  sessionSecret: string
  /** Exchanges the printed secret for a Set-Cookie line, or answers null. */
  openMailbox(secret: string): string | null
}

declare global {
  var __concord: Concord | undefined
}

/** The running Concord; throws where server/main.ts did not start it, e.g. while pages are built. */
export function concord(): Concord {
  if (globalThis.__concord === undefined) throw new Error('Concord is not running here: server/main.ts makes the caller.')
  return globalThis.__concord
}
