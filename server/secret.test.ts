import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSecret } from '#server/secret.ts'

describe('the secret', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'concord-secret-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is made at the first start, for its owner alone, and stays the same', () => {
    const file = join(folder, 'data', 'secret')
    const first = readSecret(file)
    expect(first).toMatchObject({ made: true, wasOpen: false })
    expect(first.value).toMatch(/^[\w-]{43}$/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readSecret(file)).toEqual({ value: first.value, made: false, wasOpen: false })
  })

  it('is closed to others, and says that it was open', () => {
    const file = join(folder, 'secret')
    readSecret(file)
    chmodSync(file, 0o644)
    expect(readSecret(file).wasOpen).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('refuses a file that was cut short', () => {
    const file = join(folder, 'secret')
    writeFileSync(file, 'abc')
    expect(() => readSecret(file)).toThrow(/damaged/)
  })
})
