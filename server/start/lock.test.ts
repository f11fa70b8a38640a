import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeFolder, whoRuns } from './lock.ts'

describe('a data folder', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'concord-lock-'))
    file = join(folder, 'running.pid')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is taken by one server and given back', () => {
    const letGo = takeFolder(file)
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid}\n`))
    letGo()
    expect(existsSync(file)).toBe(false)
  })

  it('is refused to a second server, in words that help', () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 30000)'])
    writeFileSync(file, `${other.pid}\n`)
    expect(whoRuns(file)).toBe(other.pid)
    expect(() => takeFolder(file)).toThrow(`(process ${other.pid}) already works on this data folder. Stop it first`)
    other.kill()
  })

  it('is free again when its server was killed', async () => {
    const other = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => other.on('exit', resolve))
    writeFileSync(file, `${other.pid}\n`)
    expect(whoRuns(file)).toBeNull()
    takeFolder(file)()
  })

  it.runIf(existsSync('/proc/self/stat'))('is free again when the number of its killed server belongs to another process', () => {
    writeFileSync(file, `${process.ppid}\n12345 another-start-of-the-machine\n`)
    expect(whoRuns(file)).toBeNull()
  })

  it('is free when the mark is broken', () => {
    writeFileSync(file, 'x')
    expect(whoRuns(file)).toBeNull()
  })
})
