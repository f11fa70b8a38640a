import { addMessage } from '#db/queries/activity.ts'
import { city } from '#db/queries/settings.ts'
import type { Store } from '#db/store.ts'
import type { Letter } from '#server/api/house.ts'
import type { Env } from '#server/env.ts'
import type { Log } from '#server/log.ts'
import { type Written, write } from '#server/mail/letters.ts'
import { makePost } from '#server/mail/post.ts'
import { spoken } from '#server/messages/translator.ts'

type Needs = {
  store: Store
  env: Pick<Env, 'smtpUrl' | 'mailFrom'>
  log: Log
  newId(): string
  /** Where people reach this city. */
  publicUrl(): string
  /** The output of the server, for the operator's eyes. */
  print(text: string): void
}

/**
 * How letters leave the house: by SMTP where it is set up; otherwise the link stands in the server's output. A demonstration sends
 * nothing to anybody: its letters lie in the mailbox.
 */
export function makeSendMail({ store, env, log, newId, publicUrl, print }: Needs): (letter: Letter) => Promise<void> {
  const post = env.smtpUrl === null ? null : makePost(env.smtpUrl)
  return async (letter) => {
    const settings = await store.read(city)
    const language = settings?.languages.find((each) => spoken.includes(each)) ?? 'en'
    const written = write(letter, { language, timeZone: settings?.timeZone ?? 'UTC' })
    if (settings?.demonstration) await putIntoMailbox(store, written, newId())
    else if (post === null) print(`\n${printed(letter)}\n`)
    else {
      const from = env.mailFrom ?? (settings?.sender || `concord@${new URL(publicUrl()).hostname}`)
      // Nobody waits for a mail server; who got no letter asks for another.
      post.send(written, from).catch((error) => log.error({ err: error }, 'The mail server did not take a letter'))
    }
  }
}

async function putIntoMailbox(store: Store, { to, subject, text }: Written, id: string): Promise<void> {
  await store.write({ kind: 'decision', workshop: null }, (db) => addMessage(db, { id, to, subject, text, at: Date.now() }))
}

const printed = ({ to, link }: Letter): string =>
  `Link to sign in as ${to} (works once; no mail server is set up, so please pass it on yourself):\n  ${link}`
