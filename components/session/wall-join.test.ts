import { describe, expect, it } from 'vitest'
import { inOrder, joinAddress, spokenAddress } from '#components/session/wall-join.tsx'

describe('what the wall tells people to open', () => {
  it('leaves out what every browser adds', () => {
    expect(spokenAddress('https://concord.city.example')).toBe('concord.city.example')
    expect(spokenAddress('http://192.0.2.7:3000/')).toBe('192.0.2.7:3000')
  })
  it('leads the camera to the page of the code', () => {
    expect(joinAddress('https://concord.city.example/', 'LAMP-42')).toBe('https://concord.city.example/join/LAMP-42')
  })
  it('names the codes in the order of the groups', () => {
    const codes = (['resident', 'official', 'vendor'] as const).map((group) => ({ code: group, group }))
    expect(inOrder(codes).map((each) => each.group)).toEqual(['official', 'vendor', 'resident'])
  })
})
