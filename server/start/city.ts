import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allAccounts, forgetTokens, keepToken } from '#db/queries/people.ts'
import { city, saveCity } from '#db/queries/settings.ts'
import type { Store } from '#db/store.ts'
import type { House } from '#server/api/house.ts'
import { hashOf, tokenFrom } from '#server/api/seal.ts'
import { usualSettings } from '#server/domain/settings.ts'

/** What lives in the store: nothing yet, a demonstration (whole, or broken off while it was made), or a city's real data. */
export type Tenant = 'nobody' | 'demonstration' | 'half a demonstration' | 'city'

export async function tenantOf(store: Store, dataFolder: string): Promise<Tenant> {
  const found = await store.read(city)
  if (found !== null && !found.demonstration) return 'city'
  if (existsSync(unfinished(dataFolder))) return 'half a demonstration'
  return found === null ? 'nobody' : 'demonstration'
}

type Settling = {
  house: House
  dataFolder: string
  tenant: 'nobody' | 'demonstration' | 'city'
  empty: boolean
  print(text: string): void
}

/**
 * Makes what is to live here where nobody does yet: the demonstration, or an empty city. Answers the one-time link that makes the
 * first administrator, where a city still has none.
 */
export async function settleIn({ house, dataFolder, tenant, empty, print }: Settling): Promise<string | null> {
  if (tenant === 'nobody' && empty) await emptyCity(house.store)
  if (tenant === 'nobody' && !empty) {
    print('Making the demonstration city …')
    const { seedDemonstration } = await import('#scripts/demonstration/seed.ts')
    await demonstrate(dataFolder, () => seedDemonstration(house))
    return null
  }
  if (tenant === 'city' && empty) print('There is no demonstration here any more: --empty has changed nothing.')
  return tenant === 'demonstration' ? null : await claimLink(house)
}

/** Makes the demonstration; should the process end meanwhile, the next start sees that it is not whole. */
async function demonstrate(dataFolder: string, make: () => Promise<void>): Promise<void> {
  writeFileSync(unfinished(dataFolder), 'The demonstration is being made. Should this file stay, it is made anew at the next start.\n')
  await make()
  rmSync(unfinished(dataFolder))
}

/** The demonstration that was being made is not there any more. */
export const forgetUnfinished = (dataFolder: string): void => rmSync(unfinished(dataFolder), { force: true })

const unfinished = (dataFolder: string): string => join(dataFolder, 'demonstration-unfinished')

/** Makes an empty city, without a name: whoever opens the one-time link gives it one. */
async function emptyCity(store: Store): Promise<void> {
  const settings = { ...usualSettings, demonstration: false, createdAt: Date.now() }
  await store.write({ kind: 'decision', workshop: null }, (db) => saveCity(db, settings))
}

const LINK_LASTS = 30 * 24 * 60 * 60 * 1000

/** A new one-time link that makes the first administrator, and the end of those before it; null where somebody is administrator. */
async function claimLink({ store, secret, random, publicUrl, now }: House): Promise<string | null> {
  const token = tokenFrom(random(32))
  const made = await store.write({ kind: 'decision', workshop: null }, async (db) => {
    const accounts = await allAccounts(db, { removed: false })
    await forgetTokens(db, 'claim')
    if (accounts.some((account) => account.roles.includes('administrator'))) return false
    await keepToken(db, { hash: hashOf(secret, token), email: '', purpose: 'claim', expiresAt: now() + LINK_LASTS }, now())
    return true
  })
  return made ? `${publicUrl()}/welcome/${token}` : null
}
