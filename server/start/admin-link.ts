import { addEntry } from '#db/queries/activity.ts'
import { accountByEmail, addAccount, changeAccount, keepToken } from '#db/queries/people.ts'
import { city } from '#db/queries/settings.ts'
import type { Store } from '#db/store.ts'
import { sessionSecret, tokenFrom } from '#server/api/seal.ts'
import { linkHash, signInPage } from '#server/auth-links.ts'
import { idFrom } from '#server/domain/ids.ts'
import type { AccountRole } from '#server/domain/views.ts'

type Asked = { email: string; secret: string; publicUrl: string; now: number; random(bytes: number): Uint8Array }

const LASTS = 60 * 60 * 1000

/**
 * Makes somebody administrator (a new account, one that has ended, or one without that role) and answers a link that signs them in,
 * once, within the hour. Whoever can run this can read the data anyway; that it was done stands in the audit log. Null where no city
 * has been made yet.
 */
export async function adminLink(store: Store, { email, secret, publicUrl, now, random }: Asked): Promise<string | null> {
  const token = tokenFrom(random(32))
  const newId = () => idFrom(random(16))
  const made = await store.write({ kind: 'decision', workshop: null }, async (db) => {
    const settings = await city(db)
    if (settings === null) return false
    const known = await accountByEmail(db, email)
    const account = known ?? { id: newId(), email, name: email.split('@')[0] ?? email, roles: [], createdAt: now, removedAt: null }
    const roles: AccountRole[] = [...new Set<AccountRole>([...account.roles, 'administrator'])]
    if (known === null) await addAccount(db, { ...account, roles, demonstration: settings.demonstration })
    else await changeAccount(db, known.id, { roles, removedAt: null })
    await keepToken(db, { hash: linkHash(token, sessionSecret(secret)), email, purpose: 'sign-in', expiresAt: now + LASTS }, now)
    const entry = {
      actorKind: 'system',
      actorId: null,
      action: 'account.adminLink',
      workshopId: null,
      facts: { account: account.id },
    } as const
    await addEntry(db, { id: newId(), at: now, ...entry })
    return true
  })
  return made ? signInPage(publicUrl, token, email) : null
}
