import { describe, expect, it } from 'vitest'
import { complaints } from '#scripts/check-lock.mjs'

const sound = { version: '1.0.0', integrity: 'sha512-x' }

describe('the lock-file test', () => {
  it('is content with exact versions, checksums and binaries for every platform', () => {
    const asked = { dependencies: { a: '1.0.0' } }
    const lock = {
      packages: { '': asked, 'node_modules/a': { ...sound, optionalDependencies: { 'a-linux': '1' } }, 'node_modules/a-linux': sound },
    }
    expect(complaints(lock, asked)).toEqual([])
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

  it('refuses a version that is not exact', () => {
    const asked = { dependencies: { a: '^1.0.0' } }
    expect(complaints({ packages: { '': asked } }, asked)[0]).toBe("package.json asks for a '^1.0.0': write the exact version.")
  })

  it('names what package.json asks for and the lock does not hold, and the other way round', () => {
    const lock = { packages: { '': { devDependencies: { b: '1.0.0', c: '1.0.0' } }, 'node_modules/b': sound, 'node_modules/c': sound } }
    expect(complaints(lock, { dependencies: { a: '1.0.0' }, devDependencies: { b: '2.0.0' } })).toEqual([
      'package.json asks for a 1.0.0, the lock holds none.',
      'package.json asks for b 2.0.0, the lock holds 1.0.0.',
      'package.json asks for c no more, the lock holds 1.0.0.',
    ])
  })
})
