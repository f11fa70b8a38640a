import { setTimeout as wait } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import type { Written } from './letters.ts'

export type Post = { send(letter: Written, from: string): Promise<void>; close(): void }

/** A mail server that is busy or away is asked again after so many milliseconds. */
const AGAIN_AFTER = [2_000, 15_000]

/** Sends letters by SMTP. */
export function makePost(smtpUrl: string, againAfter: readonly number[] = AGAIN_AFTER): Post {
  const transport = createTransport(smtpUrl)
  return {
    async send(letter, from) {
      for (const pause of againAfter) {
        try {
          await transport.sendMail({ ...letter, from })
          return
        } catch {
          await wait(pause, undefined, { ref: false })
        }
      }
      await transport.sendMail({ ...letter, from })
    },
    close: () => transport.close(),
  }
}
