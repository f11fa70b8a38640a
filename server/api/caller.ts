import type { Request } from '#server/api/context.ts'
import type { callerOf } from '#server/api/root.ts'

/**
 * Calls procedures inside the process. What it throws is a TRPCError whose `cause` is a Refusal, with `code`, `facts` and `field`; a
 * page of another module graph knows it by `cause.name === 'Refusal'`.
 */
export type Caller = ReturnType<typeof callerOf>

/** What server/main.ts hangs on `globalThis` for pages, handlers and next-auth: the only way from there to the data. */
export type Concord = {
  /** Calls as whoever sent a request. A handler that takes somebody in hands over `setCookie` and sends the lines along. */
  caller(request: Request): Caller
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
  // There while server/main.ts runs; while pages are built nobody may ask for it.
  var __concord: Concord
}
