import { createHmac, timingSafeEqual } from 'node:crypto'
import { idFrom, seatCodeFrom } from '#server/domain/ids.ts'

type Secret = Uint8Array | string

/** What a cookie holds: whose it is, which version of that, in which sitting of a seat, and until when it counts (epoch milliseconds). */
export type Sealed = { id: string; version: number; sitting: string; expires: number }

const MAC_FORM = 'base64url'

/** `id.version.sitting.expires.mac`; `name` is the cookie's, so that a seal counts nowhere else. */
export function seal(secret: Secret, name: string, { id, version, sitting, expires }: Sealed): string {
  const words = `${id}.${version}.${sitting}.${expires}`
  return `${words}.${mac(secret, `${name} ${words}`).toString(MAC_FORM)}`
}

/** What was sealed, or null: broken, made by somebody else, for another cookie, or past its time. */
export function unseal(secret: Secret, name: string, value: string, now: number): Sealed | null {
  const [id = '', version, sitting = '', expires, given = '', ...more] = value.split('.')
  if (more.length > 0) return null
  if (!same(Buffer.from(given, MAC_FORM), mac(secret, `${name} ${id}.${version}.${sitting}.${expires}`))) return null
  return Number(expires) > now ? { id, version: Number(version), sitting, expires: Number(expires) } : null
}

/**
 * The code on a seat's card and the token in its link, made from seat and version: it can be printed again and is stored nowhere.
 * Whoever prints it knows it.
 */
export const seatCode = (secret: Secret, seat: string, version: number): string => seatCodeFrom(mac(secret, `seat ${seat} ${version}`))

/** The way back that the first phone in the seat shows: another code, which nobody else ever sees. */
export const ownCode = (secret: Secret, seat: string, version: number): string => seatCodeFrom(mac(secret, `own ${seat} ${version}`))

/** The id of the seat that a phone takes with its own key: asked again, it is the same seat. */
export const seatIdFor = (secret: Secret, workshop: string, key: string): string => idFrom(mac(secret, `join ${workshop} ${key}`))

/** How a token is stored: whoever reads the database alone cannot find the token by trying all of them. */
export const hashOf = (secret: Secret, token: string): string => mac(secret, `token ${token}`).toString('hex')

/** A token that nobody guesses (160 bits), from 32 random bytes. */
export const tokenFrom = (bytes: Uint8Array): string => idFrom(bytes.subarray(0, 16)) + idFrom(bytes.subarray(16, 32))

/** What opens the mailbox of a demonstration; printed at each start. */
export const mailboxSecret = (secret: Secret): string => tokenFrom(mac(secret, 'mailbox'))

/** What next-auth signs its sessions with. */
export const sessionSecret = (secret: Secret): string => mac(secret, 'next-auth').toString('hex')

/** Compares without telling by its time how much was right. */
export const sameText = (one: string, other: string): boolean => same(Buffer.from(one), Buffer.from(other))

const mac = (secret: Secret, words: string): Buffer => createHmac('sha256', secret).update(words).digest()
const same = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && timingSafeEqual(one, other)
