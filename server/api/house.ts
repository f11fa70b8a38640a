import type { Store } from '#db/store.ts'
import type { Limits } from '#server/api/guesses.ts'

/** What a letter says; server/mail finds the words in the reader's language. */
export type Letter = {
  kind: 'sign-in' | 'invited'
  to: string
  name: string
  city: string
  /** Signs the reader in, once. */
  link: string
  /** When the link ends, epoch milliseconds. */
  until: number
}

type Say = (facts: Record<string, string | number | boolean | null | undefined>, says: string) => void

/** What the running process hands to the procedures: the only way in which they reach the world. */
export type House = {
  store: Store
  /** Tells the viewers of a workshop that something changed. Answers at once; bursts are merged. */
  publish(workshop: string): void
  /** Looks again who may view a workshop, and drops whoever no longer may. */
  recheck(workshop: string): void
  /** Made at the first start; seals cookies, makes seat codes, and by `sessionSecret` signs the sessions of next-auth. */
  secret: Uint8Array | string
  /** Where people reach this city, without a slash at the end. */
  publicUrl(): string
  build: string
  now(): number
  random(bytes: number): Uint8Array
  /** Answers when the letter is on its way; a demonstration puts it into its mailbox. */
  sendMail(letter: Letter): Promise<void>
  /** Never gets tokens, names, addresses, scores or bodies. */
  log: { info: Say; warn: Say; error: Say }
  /** How often one may guess wrong before waiting; server/api/guesses.ts has the usual ones. */
  limits: Limits
  mailConfigured: boolean
}
