import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entries } from '#db/queries/activity.ts'
import { accountByEmail, changeAccount, useToken } from '#db/queries/people.ts'
import { saveCity } from '#db/queries/settings.ts'
import { openStore, type Store } from '#db/store.ts'
import { sessionSecret } from '#server/api/seal.ts'
import { linkHash } from '#server/auth-links.ts'
import { usualSettings } from '#server/domain/settings.ts'
import { adminLink } from './admin-link.ts'

describe('a link for a lost administrator', () => {
  let folder: string
  let store: Store
  const asked = {
    email: 'anna@city.example',
    secret: 'hush',
    publicUrl: 'http://city.example',
    now: 1_000,
    random: (n: number) => randomBytes(n),
  }
  const decide = { kind: 'decision', workshop: null } as const

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'concord-admin-'))
    store = await openStore({ dataFolder: folder, databaseUrl: null })
    await store.write(decide, (db) => saveCity(db, { ...usualSettings, demonstration: false, createdAt: 1 }))
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('makes the account, works once, and stands in the audit log without the address', async () => {
    const link = await adminLink(store, asked)
    expect(link).toMatch(/^http:\/\/city\.example\/sign-in\/[0-9a-z]{32}\?to=anna%40city\.example$/)
    expect(await store.read((db) => accountByEmail(db, asked.email))).toMatchObject({ roles: ['administrator'], removedAt: null })
    const hash = linkHash(new URL(link ?? '').pathname.split('/').at(-1) ?? '', sessionSecret('hush'))
    const use = () => store.write(decide, (db) => useToken(db, hash, 'sign-in', 2_000))
    expect(await use()).toMatchObject({ email: asked.email })
    expect(await use()).toBeNull()
    const [entry] = await store.read((db) => entries(db, { limit: 5 }))
    expect(entry).toMatchObject({ action: 'account.adminLink', actorKind: 'system' })
    expect(JSON.stringify(entry)).not.toContain('anna')
  })

  it('brings an ended account back, with the roles it had', async () => {
    await adminLink(store, asked)
    const account = await store.read((db) => accountByEmail(db, asked.email))
    await store.write(decide, (db) => changeAccount(db, account?.id ?? '', { roles: ['reviewer'], removedAt: 5 }))
    await adminLink(store, asked)
    const back = await store.read((db) => accountByEmail(db, asked.email))
    expect(back).toMatchObject({ id: account?.id, roles: ['reviewer', 'administrator'], removedAt: null })
  })

  it('is not made where no city is yet', async () => {
    const empty = await openStore({ dataFolder: join(folder, 'new'), databaseUrl: null })
    expect(await adminLink(empty, asked)).toBeNull()
    await empty.close()
  })
})
