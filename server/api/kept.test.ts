import { expect, it } from 'vitest'
import { type Kept, kept } from './kept.ts'

const asked = (memory: Kept<string>, of: string, edition: string, make = async () => `${of} ${edition}`) =>
  kept(memory, 2, { of, edition }, make)

it('makes an edition once, however many ask while it is being made', async () => {
  const memory: Kept<string> = new Map()
  let made = 0
  const make = async () => `made ${++made}`
  expect(await Promise.all([1, 2, 3].map(() => asked(memory, 'report', '1', make)))).toEqual(['made 1', 'made 1', 'made 1'])
})

it('holds the newest edition of a thing and no older one', async () => {
  const memory: Kept<string> = new Map()
  for (const edition of ['1', '2', '3']) expect(await asked(memory, 'report', edition)).toBe(`report ${edition}`)
  expect([...memory.keys()]).toEqual(['report'])
})

it('holds so many things and no more: the one that was made first goes', async () => {
  const memory: Kept<string> = new Map()
  await asked(memory, 'one', '1')
  await asked(memory, 'two', '1')
  await asked(memory, 'one', '2')
  await asked(memory, 'three', '1')
  expect([...memory.keys()]).toEqual(['one', 'three'])
})

it('forgets a making that failed, and leaves the newer one that took its place', async () => {
  const memory: Kept<string> = new Map()
  const fails = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    throw new Error('not this time')
  }
  const failing = asked(memory, 'report', '1', fails)
  const newer = asked(memory, 'report', '2')
  await expect(failing).rejects.toThrow('not this time')
  expect(await newer).toBe('report 2')
  expect(memory.get('report')?.edition).toBe('2')
  await expect(asked(memory, 'other', '1', fails)).rejects.toThrow('not this time')
  expect(await asked(memory, 'other', '1')).toBe('other 1')
})
