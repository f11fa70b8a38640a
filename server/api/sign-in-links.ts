import { keepToken } from '#db/queries/people.ts'
import { city } from '#db/queries/settings.ts'
import type { Writer } from '#db/store.ts'
import type { Context } from '#server/api/context.ts'
import type { Letter } from '#server/api/house.ts'
import { sessionSecret, tokenFrom } from '#server/api/seal.ts'
import { linkHash, signInPage } from '#server/auth-links.ts'

const MINUTE = 60_000
/** For whoever asked just now. */
export const ASKED_LASTS = 30 * MINUTE
/** For whoever was invited and reads mail on Monday. */
export const INVITED_LASTS = 3 * 24 * 60 * MINUTE

type Person = { email: string; name: string }

/** Makes a link that signs somebody in, once; to be called inside a decision of the city. */
export async function keepSignInLink(ctx: Context, db: Writer, email: string, lasts: number): Promise<{ link: string; until: number }> {
  const { house } = ctx
  const token = tokenFrom(house.random(32))
  const until = ctx.now() + lasts
  await keepToken(db, { hash: linkHash(token, sessionSecret(house.secret)), email, purpose: 'sign-in', expiresAt: until }, ctx.now())
  return { link: signInPage(house.publicUrl(), token, email), until }
}

/** The same as a letter that has still to be sent. */
export async function signInLetter(ctx: Context, db: Writer, kind: Letter['kind'], person: Person, lasts: number): Promise<Letter> {
  const { link, until } = await keepSignInLink(ctx, db, person.email, lasts)
  const settings = await city(db)
  return { kind, to: person.email, name: person.name, city: settings?.name ?? '', link, until }
}
