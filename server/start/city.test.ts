import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addAccount, tokenByHash } from '#db/queries/people.ts'
import { city, saveCity } from '#db/queries/settings.ts'
import type { Store } from '#db/store.ts'
import { usualLimits } from '#server/api/guesses.ts'
import type { House } from '#server/api/house.ts'
import { hashOf } from '#server/api/seal.ts'
import { usualSettings } from '#server/domain/settings.ts'
import { readEnv } from '#server/env.ts'
import { settleIn, tenantOf } from './city.ts'
import { openFor } from './tenant.ts'

const decide = { kind: 'decision', workshop: null } as const
const quiet = () => {}

describe('a start', () => {
  let folder: string
  let store: Store
  const env = () => readEnv({ DATA_FOLDER: folder })
  const house = (): House => ({
    store,
    publish: quiet,
    recheck: quiet,
    secret: 'hush',
    publicUrl: () => 'http://city.example',
    build: 'a',
    now: Date.now,
    random: (bytes) => randomBytes(bytes),
    sendMail: async () => {},
    log: { info: quiet, warn: quiet, error: quiet },
    limits: usualLimits,
    mailConfigured: false,
  })
  const open = async (empty: boolean, said: string[] = []) => {
    const opened = await openFor(env(), empty, (text) => said.push(text))
    store = opened.store
    return opened.tenant
  }
  const settle = (tenant: 'nobody' | 'demonstration' | 'city', empty: boolean, said: string[] = []) =>
    settleIn({ house: house(), dataFolder: folder, tenant, empty, print: (text) => said.push(text) })
  const claims = (link: string | null) =>
    store.read((db) => tokenByHash(db, hashOf('hush', link?.split('/').at(-1) ?? ''), 'claim', Date.now()))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'concord-start-'))
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('without the demonstration makes a city without a name, and a one-time link', async () => {
    expect(await open(true)).toBe('nobody')
    const link = await settle('nobody', true)
    expect(link).toMatch(/^http:\/\/city\.example\/welcome\/[0-9a-z]{32}$/)
    expect(await claims(link)).not.toBeNull()
    expect(await store.read(city)).toMatchObject({ name: '', demonstration: false })
  })

  it('prints a new link each time, the old one ends, and none once there is an administrator', async () => {
    await open(true)
    const first = await settle('nobody', true)
    const second = await settle('city', false)
    expect(second).not.toBe(first)
    expect(await claims(first)).toBeNull()
    expect(await claims(second)).not.toBeNull()
    const anna = { id: 'a', email: 'anna@city.example', name: 'Anna', demonstration: false, createdAt: 1, removedAt: null }
    await store.write(decide, (db) => addAccount(db, { ...anna, roles: ['administrator'] }))
    expect(await settle('city', false)).toBeNull()
    expect(await claims(second)).toBeNull()
  })

  it('with --empty moves a demonstration aside, whole, and deletes nothing', async () => {
    await open(false)
    await store.write(decide, (db) => saveCity(db, { ...usualSettings, name: 'Harbour City', demonstration: true, createdAt: 1 }))
    await store.close()
    writeFileSync(join(folder, 'secret'), 'the secret of the demonstration')
    const said: string[] = []
    expect(await open(true, said)).toBe('nobody')
    const aside = readdirSync(folder).find((name) => name.startsWith('demonstration-')) ?? ''
    expect(said).toEqual([`The demonstration was moved to ${join(folder, aside)}.`])
    expect(readdirSync(join(folder, aside))).toEqual(expect.arrayContaining(['concord.sqlite', 'secret']))
    expect(existsSync(join(folder, 'secret'))).toBe(false)
    expect(await store.read(city)).toBeNull()
  })

  it('with --empty leaves a city’s own data alone, and says so', async () => {
    await open(true)
    await settle('nobody', true)
    await store.close()
    const said: string[] = []
    expect(await open(true, said)).toBe('city')
    await settle('city', true, said)
    expect(said).toEqual(['There is no demonstration here any more: --empty has changed nothing.'])
    expect(readdirSync(folder).filter((name) => name.startsWith('demonstration-'))).toEqual([])
  })

  it('says what to do about a database that is damaged or out of reach', async () => {
    await open(true)
    const damaged = readEnv({ DATA_FOLDER: join(folder, 'damaged') })
    mkdirSync(damaged.dataFolder)
    writeFileSync(join(damaged.dataFolder, 'concord.sqlite'), 'no database at all'.repeat(500))
    await expect(openFor(damaged, false, quiet)).rejects.toThrow(/is damaged. Restore a backup/)
    const away = readEnv({ DATA_FOLDER: folder, DATABASE_URL: 'postgres://127.0.0.1:1/concord' })
    await expect(openFor(away, false, quiet)).rejects.toThrow(/Start PostgreSQL/)
  })

  it('does not trust a demonstration that was broken off while it was made', async () => {
    await open(false)
    await store.write(decide, (db) => saveCity(db, { ...usualSettings, name: 'Harbour City', demonstration: true, createdAt: 1 }))
    writeFileSync(join(folder, 'demonstration-unfinished'), '')
    expect(await tenantOf(store, folder)).toBe('half a demonstration')
    await store.close()
    expect(await open(false)).toBe('nobody')
    expect(await tenantOf(store, folder)).toBe('nobody')
    expect(readdirSync(folder).some((name) => name.startsWith('unfinished-'))).toBe(true)
  })
})
