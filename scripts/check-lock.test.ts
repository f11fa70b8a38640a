import { describe, expect, it } from 'vitest'
import { complaints } from '#scripts/check-lock.mjs'

const sound = { version: '1.0.0', integrity: 'sha512-x' }

describe('the lock-file test', () => {
  it('is content with exact versions, checksums and binaries for every platform', () => {
    const lock = {
      packages: { '': {}, 'node_modules/a': { ...sound, optionalDependencies: { 'a-linux': '1' } }, 'node_modules/a-linux': sound },
    }
    expect(complaints(lock, { dependencies: { a: '1.0.0' } })).toEqual([])
  })

  it('names a binary that the lock leaves out', () => {
    const lock = { packages: { 'node_modules/a': { ...sound, optionalDependencies: { '@a/win': '1' } } } }
    expect(complaints(lock, {})).toEqual(['node_modules/a may need @a/win on another platform, but the lock does not hold it.'])
  })

  it('refuses the address of a registry', () => {
    const lock = { packages: { 'node_modules/a': { ...sound, resolved: 'https://registry.example/a.tgz' } } }
    expect(complaints(lock, {})).toEqual(['node_modules/a names an address: https://registry.example/a.tgz.'])
  })

  it('refuses a package without a checksum', () => {
    expect(complaints({ packages: { 'node_modules/a': { version: '1.0.0' } } }, {})).toEqual(['node_modules/a has no checksum.'])
  })

  it('refuses a version that is not exact, and one that the lock does not hold', () => {
    const lock = { packages: { 'node_modules/a': sound, 'node_modules/b': sound } }
    expect(complaints(lock, { dependencies: { a: '^1.0.0' } })[0]).toBe("package.json asks for a '^1.0.0': write the exact version.")
    expect(complaints(lock, { devDependencies: { b: '2.0.0' } })).toEqual(['package.json asks for b 2.0.0, the lock holds 1.0.0.'])
  })
})
