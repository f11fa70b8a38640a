import { describe, expect, it } from 'vitest'
import { keepReading, readingOf, samePlace } from '#components/results/reading.ts'

const phone = () => {
  const kept = new Map<string, string>()
  return { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => void kept.set(name, text), kept }
}
const privacy = { project: 'lights', factor: 'privacy' }

describe('where a phone reads', () => {
  it('is the wall, until its owner stays somewhere', () => {
    expect(readingOf(phone(), 'seat', 1)).toEqual({ following: true, place: null })
    expect(readingOf(null, 'seat', 1)).toEqual({ following: true, place: null })
  })

  it('is kept for one seat and one round', () => {
    const store = phone()
    keepReading(store, 'seat', 1, { following: false, place: privacy })
    expect(readingOf(store, 'seat', 1)).toEqual({ following: false, place: privacy })
    expect(readingOf(store, 'seat', 2).following).toBe(true)
    expect(readingOf(store, 'other', 1).following).toBe(true)
  })

  it('is the wall where nothing can be understood of what was kept', () => {
    for (const text of ['', 'null', '7', '{"following":false}', '{"following":false,"place":{"project":7}}'])
      expect(readingOf({ getItem: () => text }, 'seat', 1)).toEqual({ following: true, place: null })
  })

  it('may be lost by a browser that keeps nothing', () => {
    const full = {
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(() => keepReading(full, 'seat', 1, { following: false, place: privacy })).not.toThrow()
  })

  it('tells the overview of a project from its factors', () => {
    expect(samePlace(privacy, { ...privacy })).toBe(true)
    expect(samePlace(privacy, { project: 'lights', factor: null })).toBe(false)
    expect(samePlace(null, null)).toBe(true)
  })
})
